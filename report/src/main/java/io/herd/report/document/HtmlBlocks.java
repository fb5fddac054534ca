package io.herd.report.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders sections and blocks as HTML elements. */
final class HtmlBlocks {
  private HtmlBlocks() {}

  static String section(Section section) {
    return "<section id=\"" + section.id() + "\">\n<h2>" + escape(section.title()) + "</h2>\n"
        + blocks(section.blocks(), 3) + "</section>\n";
  }

  /** Blocks, with neighbouring charts side by side; a chart's title stands below a heading's. */
  private static String blocks(List<Block> blocks, int level) {
    var out = new StringBuilder();
    var inCharts = false;
    var titles = level;
    for (var block : blocks) {
      if (block instanceof Chart != inCharts) {
        out.append(inCharts ? "</div>\n" : "<div class=\"charts\">\n");
        inCharts = !inCharts;
      }
      titles = block instanceof Heading ? level + 1 : titles;
      out.append(block(block, titles));
    }
    return out.append(inCharts ? "</div>\n" : "").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The class of a tone; plain has none. */
  static String name(Tone tone) {
    return tone == Tone.PLAIN ? "" : tone.name().toLowerCase(Locale.ROOT);
  }

  private static String block(Block block, int level) {
    return switch (block) {
      case Heading(var id, var text) -> "<h" + (level - 1) + " class=\"part\" id=\"" + id + "\">"
          + escape(text) + "</h" + (level - 1) + ">\n";
      case Paragraph(var text) -> "<p>" + escape(text) + "</p>\n";
      case Notice(var word, var tone, var text) -> "<p class=\"notice " + name(tone) + "\"><strong>"
          + escape(word) + "</strong><span>" + escape(text) + "</span></p>\n";
      case Listing(var caption, var text) -> "<div class=\"listing\"><p>" + escape(caption)
          + "</p>\n<pre>" + escape(text) + "</pre></div>\n";
      case Bullets(var items) -> "<ul>\n"
          + items.stream().map(HtmlBlocks::item).collect(Collectors.joining()) + "</ul>\n";
      case Table table -> HtmlTable.render(table);
      case Folded(var summary, var blocks) -> folded(summary, blocks(blocks, level));
      case Chart chart -> chart(chart, "h" + level);
    };
  }

  private static String item(Bullets.Item item) {
    var lead = item.lead().isEmpty() ? "" : "<strong>" + escape(item.lead()) + "</strong>: ";
    return "<li>" + lead + escape(item.text()) + "</li>\n";
  }

  private static String folded(String summary, String content) {
    return "<details><summary>" + escape(summary) + "</summary>\n" + content + "</details>\n";
  }

  private static String chart(Chart chart, String title) {
    var tall = chart.plot() instanceof Plot.Curves ? " class=\"tall\"" : "";
    return "<figure id=\"" + chart.id() + "\"" + tall + ">\n<figcaption><" + title + ">"
        + escape(chart.title()) + "</" + title + "><p>" + escape(chart.summary())
        + "</p></figcaption>\n"
        + "<div class=\"plot\" data-plot=\"" + chart.id() + "\" role=\"img\" aria-label=\""
        + escape(chart.title() + ". " + chart.summary()) + "\"></div>\n"
        + folded("Table of this chart", HtmlTable.render(chart.table())) + "</figure>\n";
  }
}
