package io.herd.report.document;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders a table as HTML; a wide one scrolls within its own frame. */
final class HtmlTable {
  private static final int WIDE = 5;

  private HtmlTable() {}

  static String render(Table table) {
    var wide = table.columns().size() >= WIDE;
    var caption = table.caption().isEmpty()
        ? ""
        : "<caption>" + HtmlBlocks.escape(table.caption()) + "</caption>\n";
    return "<div class=\"table\" tabindex=\"0\"><table" + (wide ? " class=\"wide\"" : "") + ">\n"
        + caption + "<thead>\n" + heads(table) + "</thead>\n<tbody>\n"
        + table.rows().stream()
            .map(row -> row(row, table))
            .collect(Collectors.joining())
        + "</tbody>\n</table></div>\n";
  }

  private static String heads(Table table) {
    var grouped = table.columns().stream().anyMatch(column -> !column.group().isEmpty());
    if (!grouped) {
      return "<tr>" + heads(table, false, "") + "</tr>\n";
    }
    return "<tr>" + groups(table) + "</tr>\n<tr>" + heads(table, true, "") + "</tr>\n";
  }

  /** The upper row: a group over its columns, or the head of a column without a group. */
  private static String groups(Table table) {
    return IntStream.range(0, table.columns().size())
        .filter(c -> opens(table, c))
        .mapToObj(c -> {
          var column = table.columns().get(c);
          return column.group().isEmpty()
              ? head(column, " rowspan=\"2\"")
              : "<th class=\"group\" scope=\"colgroup\" colspan=\"" + span(table, c) + "\">"
                  + HtmlBlocks.escape(column.group()) + "</th>";
        })
        .collect(Collectors.joining());
  }

  private static String heads(Table table, boolean onlyGrouped, String attribute) {
    return table.columns().stream()
        .filter(column -> !onlyGrouped || !column.group().isEmpty())
        .map(column -> head(column, attribute))
        .collect(Collectors.joining());
  }

  private static String head(Column column, String attribute) {
    return "<th scope=\"col\"" + attribute + (column.numeric() ? " class=\"figure\"" : "") + ">"
        + HtmlBlocks.escape(column.head()) + "</th>";
  }

  private static boolean opens(Table table, int c) {
    var group = table.columns().get(c).group();
    return c == 0 || group.isEmpty() || !group.equals(table.columns().get(c - 1).group());
  }

  private static long span(Table table, int from) {
    var group = table.columns().get(from).group();
    return table.columns().stream().skip(from)
        .takeWhile(column -> column.group().equals(group))
        .count();
  }

  private static String row(Row row, Table table) {
    var first = row.cells().getFirst();
    if (row.heading()) {
      return "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"" + table.columns().size()
          + "\"><span>" + HtmlBlocks.escape(first.text()) + "</span></th></tr>\n";
    }
    var name = "<th scope=\"row\"" + classes(HtmlBlocks.name(first.tone())) + ">"
        + HtmlBlocks.escape(first.text()) + "</th>";
    if (row.isNote()) {
      return "<tr class=\"note\">" + name + "<td" + classes(HtmlBlocks.name(row.note().tone()))
          + " colspan=\"" + (table.columns().size() - 1) + "\"><span>"
          + HtmlBlocks.escape(row.note().text()) + "</span></td></tr>\n";
    }
    return "<tr>" + name
        + IntStream.range(1, row.cells().size())
            .mapToObj(c -> cell(row.cells().get(c), table.columns().get(c)))
            .collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String cell(Cell cell, Column column) {
    var names = ((column.numeric() ? "figure " : "") + HtmlBlocks.name(cell.tone())).strip();
    var title = cell.detail().isEmpty()
        ? ""
        : " title=\"" + HtmlBlocks.escape(cell.detail()) + "\"";
    return "<td" + classes(names) + title + ">" + HtmlBlocks.escape(cell.text()) + "</td>";
  }

  private static String classes(String names) {
    return names.isEmpty() ? "" : " class=\"" + names + "\"";
  }
}
