package io.herd.loadgen.check.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Exchange;
import io.herd.loadgen.check.Row;
import io.herd.loadgen.check.Rules;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Verdict;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.loadgen.style.Manners;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One report in each of its forms. */
class ReportFormatsTest {
  private static final Server CLARK = new Server("Clark", new Target("127.0.0.1", 12000),
      new Manners("Clark", ClientStyle.LF_FIN, false, true));

  private static final CheckReport REPORT = new CheckReport(Rules.course(2023), List.of(CLARK),
      List.of(
          new Row("iamat-reply", Section.REPLIES, "IAMAT is answered", Verdict.PASSED, "",
              List.of(new Exchange("Clark", "IAMAT a", "AT a\\n")), "", 3),
          new Row("reply-once", Section.REPLIES, "one reply & no \"more\"", Verdict.FAILED,
              "twice", List.of(new Exchange("Clark", "IAMAT <b>", ""),
                  new Exchange("Clark", "", "AT \"b\"\\nAT b\\n")),
              "nothing behind <it>", 1_205),
          new Row("neighbour-dead", Section.OUTAGE, "updates go on # 1", Verdict.SKIPPED,
              "use --start", List.of(), "", 0)));

  @Test
  void text() {
    TextReport text = new TextReport(false, false);
    StringBuilder all = new StringBuilder(text.head(REPORT.servers()));
    REPORT.rows().forEach(row -> all.append(text.row(row)));
    assertThat(all.append(text.score(REPORT))).hasToString("""
        Clark        127.0.0.1:12000        client style lf-fin, one command per connection

        replies
          ok     iamat-reply                IAMAT is answered
          FAILED reply-once                 one reply & no "more"
                   sent      Clark: IAMAT <b>
                   got       Clark: AT "b"\\nAT b\\n
                   expected  nothing behind <it>
                   note      twice

        outage
          skip   neighbour-dead             updates go on # 1 (use --start)

        score 1 of 2 (50.0 %), 1 failed, 1 skipped by the course's rules of 2023
        """);
  }

  @Test
  void verboseTextShowsWhatWasHeardInRowsThatPassed() {
    assertThat(new TextReport(false, true).row(REPORT.rows().getFirst()))
        .endsWith("got       Clark: AT a\\n\n");
    assertThat(new TextReport(true, false).row(REPORT.rows().get(1)))
        .contains("\u001b[1;31mFAILED\u001b[0m reply-once");
  }

  @Test
  void tap() {
    assertThat(TapReport.of(REPORT)).isEqualTo("""
        TAP version 14
        1..3
        ok 1 - iamat-reply: IAMAT is answered
        not ok 2 - reply-once: one reply & no "more"
          ---
          section: replies
          duration_ms: 1205
          expected: "nothing behind <it>"
          note: "twice"
          exchanges:
            - server: "Clark"
              sent: "IAMAT <b>"
              got: ""
            - server: "Clark"
              sent: ""
              got: "AT \\"b\\"\\\\nAT b\\\\n"
          ...
        ok 3 - neighbour-dead: updates go on \\# 1 # SKIP use --start
        # score 1 of 2 (50.0 %), 1 failed, 1 skipped by the course's rules of 2023
        """);
  }

  @Test
  void junit() throws Exception {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(JunitReport.of(REPORT).getBytes(UTF_8)));
    Element suites = xml.getDocumentElement();
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getAttribute("skipped")).isEqualTo("1");
    assertThat(suites.getAttribute("time")).isEqualTo("1.208");
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(element(xml, "testcase", 1).getAttribute("name"))
        .isEqualTo("reply-once: one reply & no \"more\"");
    assertThat(element(xml, "testcase", 1).getAttribute("classname"))
        .isEqualTo("herd.check.replies");
    assertThat(element(xml, "failure", 0).getAttribute("message"))
        .isEqualTo("expected nothing behind <it>");
    assertThat(element(xml, "failure", 0).getTextContent())
        .contains("Clark was sent: IAMAT <b>", "Clark answered: AT \"b\"\\nAT b", "note: twice");
    assertThat(element(xml, "skipped", 0).getAttribute("message")).isEqualTo("use --start");
  }

  private static Element element(Document xml, String tag, int index) {
    return (Element) xml.getElementsByTagName(tag).item(index);
  }

  @Test
  void json() throws Exception {
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(REPORT));
    assertThat(json.path("passed").asInt()).isEqualTo(1);
    assertThat(json.path("percent").asDouble()).isEqualTo(50);
    assertThat(json.path("servers").get(0).path("style").asText()).isEqualTo("lf-fin");
    assertThat(json.path("rows").findValuesAsText("verdict"))
        .containsExactly("passed", "failed", "skipped");
    assertThat(json.path("rows").get(1).path("exchanges").get(1).path("got").asText())
        .isEqualTo("AT \"b\"\\nAT b\\n");
  }
}
