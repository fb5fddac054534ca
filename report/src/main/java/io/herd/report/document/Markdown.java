package io.herd.report.document;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a document as GitHub-flavoured Markdown. */
public final class Markdown {
  private Markdown() {}

  /** The whole document. */
  public static String render(Document document) {
    var out = new StringBuilder("# " + inline(document.title()) + "\n\n");
    out.append(inline(document.subtitle())).append('\n');
    for (var section : document.sections()) {
      out.append("\n## ").append(inline(section.title())).append('\n');
      out.append(blocks(section.blocks()));
    }
    return out.toString();
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(block -> "\n" + block(block)).collect(Collectors.joining());
  }

  /** One block, with its last line ended. */
  static String block(Block block) {
    return switch (block) {
      case Heading(_, var text) -> "### " + inline(text) + "\n";
      case Paragraph(var text) -> inline(text) + "\n";
      case Notice(var word, _, var text) -> "> **" + word + "**: " + inline(text) + "\n";
      case Listing(var caption, var text) ->
          inline(caption) + "\n\n```\n" + text.stripTrailing() + "\n```\n";
      case Bullets(var items) -> items.stream().map(Markdown::item).collect(Collectors.joining());
      case Table table -> table(table);
      case Folded(var summary, var blocks) -> "<details><summary>" + inline(summary)
          + "</summary>\n" + blocks(blocks) + "\n</details>\n";
      case Chart chart -> "#### " + inline(chart.title()) + "\n\n" + inline(chart.summary())
          + "\n\n" + table(chart.table());
    };
  }

  private static String item(Bullets.Item item) {
    var lead = item.lead().isEmpty() ? "" : "**" + inline(item.lead()) + "**: ";
    return "- " + lead + inline(item.text()) + "\n";
  }

  private static String table(Table table) {
    var out = new StringBuilder();
    if (!table.caption().isEmpty()) {
      out.append(inline(table.caption())).append("\n\n");
    }
    out.append(line(table.columns().stream().map(column -> inline(column.title())).toList()));
    out.append(line(
        table.columns().stream().map(column -> column.numeric() ? "---:" : "---").toList()));
    table.rows().forEach(row -> out.append(row(row, table.columns().size())));
    return out.toString();
  }

  private static String row(Row row, int columns) {
    if (row.isPlain()) {
      return line(row.cells().stream().map(cell -> inline(cell.text())).toList());
    }
    var first = inline(row.cells().getFirst().text());
    var empty = " |".repeat(Math.max(0, columns - 2));
    return row.heading()
        ? "| **" + first + "** | |" + empty + "\n"
        : "| " + first + " | " + inline(row.note().text()) + " |" + empty + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Text whose special characters mean themselves. */
  private static String inline(String text) {
    return text.replaceAll("([\\\\`*_|<>\\[\\]#~])", "\\\\$1").replace("\n", " ");
  }
}
