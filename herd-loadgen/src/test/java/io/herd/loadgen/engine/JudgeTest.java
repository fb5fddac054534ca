package io.herd.loadgen.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.wire.ClientNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
  private static final long SECOND = 1_000_000_000L;
  private static final String HEAD = "AT Clark +0.000000001 ";
  private static final String TAIL = "kiwi +34.068930-118.445127 1621464827.000000000";

  private final Reports reports = new Reports(1, false);
  private final ServerName server = new ServerName();
  private final Judge judge = new Judge(
      new Commands(new ClientNames("x", List.of("kiwi")), new Mix(0, 10, 2, 0), "\n"), reports, 2);

  @Test
  void rightRepliesHaveNoFault() {
    Request report = report(1_621_464_827);
    assertThat(judge(report, HEAD + TAIL, "")).isNull();
    assertThat(judge(report, "AT Clark -99.998944759 " + TAIL, "")).isNull();
    assertThat(judge(report, "AT Clark  +0.000000001 " + TAIL + "\r", "")).isNull();
    assertThat(server).hasToString("Clark");
  }

  @ParameterizedTest
  @CsvSource({
    "? IAMAT kiwi, NOT_UNDERSTOOD",
    "AT Clark 0.000000001 kiwi +34.068930-118.445127 1621464827.000000000, MALFORMED",
    "AT Clark +0.000000001 kiwi +34.068930-118.445127, MALFORMED",
    "'', MALFORMED",
    "AT Clark +0.000000001 kiwi2 +34.068930-118.445127 1621464827.000000000, WRONG_CLIENT",
    "AT Clark +0.000000001 kiwi +34.06893-118.445127 1621464827.000000000, WRONG_LOCATION",
    "AT Clark +0.000000001 kiwi +34.068930-118.445127 1621464827.0, WRONG_TIME",
    "AT Clark +0.000000001 kiwi +34.068930-118.445127 1621464827.000000001, WRONG_TIME",
    "AT Clark +0.000000001 kiwi +34.068930-118.445127 1621464826.999999999, STALE",
    "AT Bona +0.000000001 kiwi +34.068930-118.445127 1621464827.000000000, WRONG_SERVER",
  })
  void faultsAreTold(String line, Fault fault) {
    Request report = report(1_621_464_827);
    assertThat(judge(report, HEAD + TAIL, "")).isNull();
    assertThat(judge(report, line, "")).isEqualTo(fault);
  }

  @Test
  void answersMayShowWhatWasReportedSince() {
    report(1_621_464_827);
    Request question = question();
    report(1_621_464_828);
    assertThat(judge(question, "AT Bona +0.000000001 " + TAIL, "{\"results\": []}")).isNull();
    assertThat(judge(question, HEAD + at(828), "{\"results\": []}")).isNull();
    assertThat(judge(question, HEAD + at(829), "{\"results\": []}")).isEqualTo(Fault.WRONG_TIME);
    assertThat(judge(question, HEAD + at(826), "{\"results\": []}")).isEqualTo(Fault.STALE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"results\": [1, 2, 3]} | TOO_MANY_PLACES", "{\"results\": [1, 2 | NO_JSON", "x | NO_JSON"})
  void bodiesAreRead(String body, Fault fault) {
    report(1_621_464_827);
    assertThat(judge(question(), HEAD + TAIL, body)).isEqualTo(fault);
  }

  @Test
  void anAnswerWithoutBodyIsAFault() {
    report(1_621_464_827);
    byte[] line = (HEAD + TAIL).getBytes(US_ASCII);
    assertThat(judge.judge(question(), line, 0, line.length, line.length, server))
        .isEqualTo(Fault.NO_JSON);
  }

  @Test
  void reportsOfOneClientNeverHaveOneTime() {
    assertThat(report(5).time).isEqualTo(5 * SECOND);
    assertThat(report(5).time).isEqualTo(5 * SECOND + 1);
    assertThat(report(4).time).isEqualTo(5 * SECOND + 2);
  }

  private Request report(long epochSeconds) {
    Request report = new Request();
    report.latMicros = 34_068_930;
    report.lonMicros = -118_445_127;
    reports.date(report, epochSeconds * SECOND);
    return report;
  }

  private Request question() {
    Request question = new Request();
    question.kind = Kind.WHATSAT;
    reports.recall(question);
    return question;
  }

  private static String at(int second) {
    return "kiwi +34.068930-118.445127 1621464" + second + ".000000000";
  }

  private @Nullable Fault judge(Request request, String line, String body) {
    byte[] bytes = ("\n" + line + "\n" + body).getBytes(US_ASCII);
    int lineEnd = 1 + line.length();
    int end = request.kind == Kind.WHATSAT ? bytes.length : lineEnd;
    return judge.judge(request, bytes, 1, lineEnd, end, server);
  }
}
