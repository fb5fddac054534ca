package io.herd.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lays a table out in a given width. Columns that do not fit go into a further band below, which
 * repeats the first column.
 */
record TerminalTable(Table table, TerminalStyle style) {
  private static final String GAP = "  ";

  String render() {
    var out = new StringBuilder();
    for (var band : bands()) {
      out.append(band(band, out.isEmpty()));
    }
    return out.toString();
  }

  private String band(List<Integer> band, boolean first) {
    var rule = style.fold("─").repeat(width(band)) + "\n";
    var out = new StringBuilder(rule);
    if (band.stream().anyMatch(c -> !column(c).group().isEmpty())) {
      out.append(heads(band, true));
    }
    out.append(heads(band, false)).append(rule);
    for (var row : table.rows()) {
      if (row.heading()) {
        out.append(style.fold(row.cells().getFirst().text())).append('\n');
      } else if (!row.isNote()) {
        out.append(cells(band, row));
      } else if (first) {
        out.append(note(row));
      }
    }
    return out.append(rule).toString();
  }

  private String heads(List<Integer> band, boolean group) {
    var heads = new ArrayList<String>();
    var last = "";
    for (var c : band) {
      var word = group ? column(c).group() : column(c).head();
      heads.add(pad(style.fold(group && word.equals(last) ? "" : word), c));
      last = word;
    }
    return String.join(GAP, heads).stripTrailing() + "\n";
  }

  /** A row of the band; a cell that is wider than its column takes several lines. */
  private String cells(List<Integer> band, Row row) {
    var lines = band.stream().map(c -> Wrap.lines(text(row, c), width(c))).toList();
    return IntStream.range(0, lines.stream().mapToInt(List::size).max().orElse(0))
        .mapToObj(line -> IntStream.range(0, band.size())
            .mapToObj(i -> cell(lines.get(i), line, row, band.get(i)))
            .collect(Collectors.joining(GAP))
            .stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private String cell(List<String> lines, int line, Row row, int c) {
    var text = line < lines.size() ? lines.get(line) : "";
    return style.paint(pad(text, c), row.cells().get(c).tone());
  }

  private String text(Row row, int c) {
    return style.fold(row.cells().get(c).text());
  }

  private String note(Row row) {
    var name = pad(style.fold(row.cells().getFirst().text()), 0) + GAP;
    var lines = Wrap.lines(style.fold(row.note().text()), style.columns() - name.length());
    var out = new StringBuilder();
    for (var line : lines) {
      out.append(out.isEmpty() ? name : " ".repeat(name.length()))
          .append(style.paint(line, row.note().tone())).append('\n');
    }
    return out.toString();
  }

  private List<List<Integer>> bands() {
    var bands = new ArrayList<List<Integer>>();
    bands.add(new ArrayList<>(List.of(0)));
    for (var c = 1; c < table.columns().size(); c++) {
      bands.getLast().add(c);
      if (width(bands.getLast()) > style.columns() && bands.getLast().size() > 2) {
        bands.getLast().removeLast();
        bands.add(new ArrayList<>(List.of(0, c)));
      }
    }
    return bands;
  }

  private int width(List<Integer> band) {
    return band.stream().mapToInt(this::width).sum() + GAP.length() * (band.size() - 1);
  }

  private int width(int c) {
    var opensGroup = c > 0 && !column(c).group().equals(column(c - 1).group());
    var heads = IntStream.of(
        style.fold(column(c).head()).length(),
        opensGroup ? style.fold(column(c).group()).length() : 0);
    var cells = table.rows().stream()
        .filter(row -> c < row.cells().size() && !row.heading())
        .mapToInt(row -> text(row, c).length());
    var most = c == 0 ? style.columns() / 2 : style.columns() - width(0) - GAP.length();
    return Math.min(IntStream.concat(heads, cells).max().orElse(0),
        column(c).numeric() ? Integer.MAX_VALUE : most);
  }

  private String pad(String text, int c) {
    var blank = " ".repeat(Math.max(0, width(c) - text.length()));
    return column(c).numeric() ? blank + text : text + blank;
  }

  private Column column(int c) {
    return table.columns().get(c);
  }
}
