package io.herd.report.document;

import java.util.Locale;
import java.util.stream.Collectors;

/** Renders sections and blocks as HTML elements. */
final class HtmlBlocks {
  private HtmlBlocks() {}

  static String section(Section section) {
    var out = new StringBuilder();
    out.append("<section id=\"").append(section.id()).append("\">\n<h2>")
        .append(escape(section.title())).append("</h2>\n");
    var inCharts = false;
    for (var block : section.blocks()) {
      if (block instanceof Chart != inCharts) {
        out.append(inCharts ? "</div>\n" : "<div class=\"charts\">\n");
        inCharts = !inCharts;
      }
      out.append(block(block));
    }
    return out.append(inCharts ? "</div>\n" : "").append("</section>\n").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The class of a tone; plain has none. */
  static String name(Tone tone) {
    return tone == Tone.PLAIN ? "" : tone.name().toLowerCase(Locale.ROOT);
  }

  private static String block(Block block) {
    return switch (block) {
      case Paragraph(var text) -> "<p>" + escape(text) + "</p>\n";
      case Notice(var word, var tone, var text) -> "<p class=\"notice " + name(tone) + "\"><strong>"
          + escape(word) + "</strong><span>" + escape(text) + "</span></p>\n";
      case Listing(var caption, var text) -> "<div class=\"listing\"><p>" + escape(caption)
          + "</p>\n<pre>" + escape(text) + "</pre></div>\n";
      case Bullets(var items) -> "<ul>\n"
          + items.stream().map(HtmlBlocks::item).collect(Collectors.joining()) + "</ul>\n";
      case Table table -> HtmlTable.render(table);
      case Folded(var summary, var table) -> folded(summary, table);
      case Chart chart -> chart(chart);
    };
  }

  private static String item(Bullets.Item item) {
    var lead = item.lead().isEmpty() ? "" : "<strong>" + escape(item.lead()) + "</strong>: ";
    return "<li>" + lead + escape(item.text()) + "</li>\n";
  }

  private static String folded(String summary, Table table) {
    return "<details><summary>" + escape(summary) + "</summary>\n" + HtmlTable.render(table)
        + "</details>\n";
  }

  private static String chart(Chart chart) {
    var tall = chart.plot() instanceof Plot.Curves ? " class=\"tall\"" : "";
    return "<figure id=\"" + chart.id() + "\"" + tall + ">\n<figcaption><h3>"
        + escape(chart.title()) + "</h3><p>" + escape(chart.summary()) + "</p></figcaption>\n"
        + "<div class=\"plot\" data-plot=\"" + chart.id() + "\" role=\"img\" aria-label=\""
        + escape(chart.title() + ". " + chart.summary()) + "\"></div>\n"
        + folded("Table of this chart", chart.table()) + "</figure>\n";
  }
}
