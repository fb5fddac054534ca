package io.herd.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.content.Histograms;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.sample.SampleCampaign;
import io.herd.report.sample.SampleRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final List<String> LOADS = List.of("src", "srcset", "poster", "data", "action");

  @TempDir
  static Path folder;
  private static String text = "";
  private static Document page = new Document("");

  @BeforeAll
  static void render() {
    var campaign = SampleCampaign.write(folder);
    text = new ComparisonTable(campaign, Histograms.of(campaign, folder)).html();
    page = Jsoup.parse(text);
  }

  @Test
  void everyElementIsClosedAndKnown() {
    var parser = Parser.htmlParser().setTrackErrors(100);
    parser.parseInput(text, "");
    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void nothingIsLoaded() {
    assertThat(page.select("link, iframe, object, embed, base")).isEmpty();
    for (var attribute : LOADS) {
      assertThat(page.select("[" + attribute + "]")).as(attribute).isEmpty();
    }
    assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("#page").html()).doesNotContain("http:", "https:", "import(");
  }

  @Test
  void thePolicyLetsOnlyTheTwoScriptsRun() {
    var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    var scripts = page.select("script:not([type])");
    assertThat(scripts).hasSize(2);
    assertThat(policy).startsWith("default-src 'none'; style-src 'unsafe-inline'; script-src ");
    for (var script : scripts) {
      assertThat(policy).contains("'sha256-" + hash(script.data()) + "'");
    }
    assertThat(page.getAllElements()).allSatisfy(element -> assertThat(
        element.attributes().asList()).noneMatch(a -> a.getKey().startsWith("on")));
  }

  @Test
  void everyLinkLeadsToASectionAndEveryIdIsUnique() {
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("nav a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> ids.contains(link.substring(1)));
  }

  @Test
  void behindEveryChartStandsATableOfItsFigures() {
    assertThat(page.select("figure")).isNotEmpty().allSatisfy(figure -> {
      assertThat(figure.select("details table tbody tr")).isNotEmpty();
      assertThat(figure.select(".plot").attr("aria-label")).isNotBlank();
      assertThat(page.select("#plots").html()).contains("\"" + figure.id() + "\":{\"kind\":");
    });
  }

  @Test
  void everyRowFillsItsTable() {
    assertThat(page.select("table")).allSatisfy(table -> {
      var columns = table.select("thead tr").getFirst();
      assertThat(table.select("tbody tr")).allSatisfy(
          row -> assertThat(width(row)).isEqualTo(width(columns)));
    });
  }

  @Test
  void namesWithMarkupStayText() {
    var name = "<b>\"a\" & 'b'</b></script><script>alert(1)</script> | *x*";
    var arms = List.of(Arm.named("plain", "t"), Arm.named(name, "t"));
    var runs = IntStream.range(0, 6).mapToObj(i -> {
      var run = new SampleRun();
      run.id = "r" + i;
      run.block = i / 2;
      run.arm = arms.get(i % 2);
      run.cpuMicros = 50 + i;
      return run.build();
    }).toList();
    var table = ComparisonTable.of(Campaign.of("id", "compare", Instant.EPOCH, List.of("herd"),
        "plain", AaPair.NONE, arms, Map.of(), runs));
    assertThat(table.html()).contains("\"arm\":\"\\u003cb>");
    assertThat(Jsoup.parse(table.html()).select("tbody th").eachText()).contains(name);
    assertThat(Jsoup.parse(table.html()).select("script")).hasSize(3);
    assertThat(table.markdown()).contains("\\<b\\>\"a\" & 'b'").contains("\\| \\*x\\*");
    assertThat(table.csv()).contains("\"<b>\"\"a\"\" & 'b'</b>");
  }

  private static int width(Element row) {
    return row.children().stream()
        .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
        .sum();
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
