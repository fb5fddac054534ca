package io.herd.report.document;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a document for a terminal; charts are shown as their tables. */
public final class Terminal {
  private Terminal() {}

  /** The whole document. */
  public static String render(Document document, TerminalStyle style) {
    var out = new StringBuilder();
    out.append(wrapped(document.title() + ": " + document.subtitle(), "", style));
    for (var section : document.sections()) {
      out.append('\n');
      if (!section.title().isEmpty()) {
        out.append(style.fold(section.title())).append('\n');
      }
      out.append(blocks(section.blocks(), style));
    }
    return out.toString();
  }

  private static String blocks(List<Block> blocks, TerminalStyle style) {
    return blocks.stream().map(block -> block(block, style)).collect(Collectors.joining());
  }

  private static String block(Block block, TerminalStyle style) {
    return switch (block) {
      case Heading(_, var text) -> "\n" + style.fold(text) + "\n";
      case Paragraph(var text) -> wrapped(text, "", style);
      case Notice(var word, var tone, var text) ->
          style.paint(wrapped(word + ": " + text, "", style).stripTrailing(), tone) + "\n";
      case Listing(var caption, var text) -> style.fold(caption) + "\n" + text + "\n";
      case Bullets(var items) -> items.stream()
          .map(item -> wrapped(lead(item) + item.text(), "  ", style))
          .collect(Collectors.joining());
      case Table table -> new TerminalTable(table, style).render();
      case Folded(var summary, var blocks) -> style.fold(summary) + "\n" + blocks(blocks, style);
      case Chart chart ->
          style.fold(chart.title()) + "\n" + new TerminalTable(chart.table(), style).render();
    };
  }

  private static String lead(Bullets.Item item) {
    return item.lead().isEmpty() ? "" : item.lead() + ": ";
  }

  /** Broken to the width; lines after the first are indented. */
  private static String wrapped(String text, String indent, TerminalStyle style) {
    return Wrap.lines(style.fold(text), style.columns() - indent.length()).stream()
        .collect(Collectors.joining("\n" + indent, "", "\n"));
  }
}
