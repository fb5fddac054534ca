package io.herd.report.document;

import io.herd.report.result.ResultJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders a document as one HTML page that loads nothing: style, scripts and figures are within it,
 * and its policy lets only those two scripts run.
 */
public final class Html {
  private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");

  /** The figures of every chart; a type of its own, so that each is written with its kind. */
  private record Plots(Map<String, Plot> plots) {}

  private Html() {}

  /** The whole page. */
  public static String render(Document document) {
    var library = Resources.library();
    var script = Resources.script();
    var sections =
        document.sections().stream().map(HtmlBlocks::section).collect(Collectors.joining());
    return fill(Resources.text("page.html"), Map.of(
        "policy", policy(library, script),
        "title", HtmlBlocks.escape(document.title()),
        "subtitle", HtmlBlocks.escape(document.subtitle()),
        "style", Resources.text("page.css"),
        "links", links(document),
        "sections", sections,
        "plots", plots(document),
        "library", library,
        "script", script));
  }

  /** Every {@code {{name}}} of the page by its part; what a part holds is not looked at again. */
  private static String fill(String page, Map<String, String> parts) {
    return MARK.matcher(page).replaceAll(
        mark -> Matcher.quoteReplacement(parts.getOrDefault(mark.group(1), "")));
  }

  private static String links(Document document) {
    return document.sections().stream()
        .map(section -> "<a href=\"#" + section.id() + "\">"
            + HtmlBlocks.escape(section.title()) + "</a>\n")
        .collect(Collectors.joining());
  }

  /** The charts' figures by chart, with no character that could end the script element. */
  private static String plots(Document document) {
    var plots = document.sections().stream()
        .flatMap(section -> charts(section.blocks()))
        .collect(Collectors.toMap(
            Chart::id, Chart::plot, (first, _) -> first, LinkedHashMap<String, Plot>::new));
    return ResultJson.line(new Plots(plots)).replace("<", "\\u003c");
  }

  private static Stream<Chart> charts(List<Block> blocks) {
    return blocks.stream().flatMap(block -> switch (block) {
      case Chart chart -> Stream.of(chart);
      case Folded folded -> charts(folded.blocks());
      default -> Stream.empty();
    });
  }

  private static String policy(String... scripts) {
    var hashes = Arrays.stream(scripts).map(Html::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'unsafe-inline'; script-src " + hashes
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
