package io.herd.loadgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.record.Fault;
import io.herd.loadgen.sample.PickyServer;
import io.herd.loadgen.sample.PickyServer.Wants;
import io.herd.loadgen.sample.TinyHerd;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.SpecFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, and how it is carried, seen from the server. */
class WorkloadTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final TinyHerd herd;

  WorkloadTest() throws IOException {
    herd = new TinyHerd("Tiny");
  }

  @AfterEach
  void stop() throws IOException {
    herd.close();
  }

  @Test
  void hotClientsHaveTheirShare() throws Exception {
    assertComplete(run("\"mix\": {\"hotShare\": 0.5, \"hotClients\": 2, \"writeOnceShare\": 0.2}"));
    Map<String, Long> reports = heard.stream()
        .collect(Collectors.groupingBy(line -> line.split(" ", -1)[1], Collectors.counting()));
    long once = reports.keySet().stream().filter(name -> name.startsWith("once-")).count();
    long hot = reports.values().stream().sorted((a, b) -> Long.compare(b, a)).limit(2)
        .mapToLong(Long::longValue).sum();
    assertThat((double) once / heard.size()).isBetween(0.1, 0.3);
    assertThat((double) hot / heard.size()).isBetween(0.35, 0.65);
  }

  @Test
  void malformedLinesHaveTheirShareAndTheirAnswer() throws Exception {
    LoadOutcome outcome = run("\"preset\": \"malformed\"");
    assertComplete(outcome);
    long odd = outcome.measured().malformed().response().count();
    assertThat((double) odd / heard.size()).isBetween(0.02, 0.2);
    assertThat(heard.stream().filter(line -> line.contains(" odd-"))).hasSize((int) odd);
    assertThat(heard).anyMatch(line -> line.matches("WHATSAT {3}odd-\\d+ {2}10 {3}5 more"));
  }

  @Test
  void aServerThatTakesThemIsNamed() throws Exception {
    try (TinyServer server =
        new TinyServer(line -> line.contains("odd-") ? "AT Tiny +0.000000001 odd +1+1 1.5\n"
            : TinyHerd.at("Tiny", line))) {
      LoadOutcome outcome = load(server.port(), "\"mix\": {\"malformedShare\": 0.3}");
      assertThat(outcome.measured().faults()).containsOnlyKeys(Fault.NOT_REFUSED);
      assertThat(outcome.measured().iamat().response().count()).isPositive();
    }
  }

  @Test
  void churnTakesAConnectionForEachCommand() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    Map<String, Boolean> sources = new ConcurrentHashMap<>();
    try (TinyServer server = new TinyServer(this::hear, socket -> {
      connections.incrementAndGet();
      sources.put(socket.getInetAddress().getHostAddress(), true);
      return true;
    })) {
      LoadOutcome outcome = load(server.port(),
          "\"preset\": \"churn\", \"mix\": {\"whatsatShare\": 0.2, \"malformedShare\": 0.1}");
      assertComplete(outcome);
      assertThat(connections).hasValue(heard.size() + 1);
      assertThat(sources).hasSizeGreaterThan(10);
      assertThat(outcome.measured().whatsat().response().count()).isPositive();
    }
  }

  @Test
  void churnCountsFromTheIntendedTimeOn() throws Exception {
    LoadOutcome outcome = run("\"preset\": \"churn\"");
    PartOutcome measured = outcome.measured();
    assertComplete(outcome);
    assertThat(measured.iamat().response().minNanos())
        .isGreaterThanOrEqualTo(measured.iamat().service().minNanos());
    assertThat(measured.iamat().service().minNanos()).isPositive();
  }

  @Test
  void aServerThatGoesAwayIsNamedInChurn() throws Exception {
    AtomicInteger answered = new AtomicInteger();
    try (TinyServer server = new TinyServer(
        line -> answered.incrementAndGet() % 10 == 0 ? "" : TinyHerd.at("Tiny", line))) {
      LoadOutcome outcome = load(server.port(), "\"preset\": \"churn\"");
      assertThat(outcome.measured().faults()).containsOnlyKeys(Fault.CLOSED);
      assertThat(outcome.measured().planned()).isEqualTo(
          outcome.measured().done() + outcome.measured().faultCount());
    }
  }

  @Test
  void idleConnectionsAreKeptAndCounted() throws Exception {
    LoadOutcome outcome = run("\"connections\": {\"count\": 3, \"idle\": 40}");
    assertComplete(outcome);
    assertThat(outcome.idle().opened()).isEqualTo(40);
    assertThat(outcome.idle().survivors()).isEqualTo(40);
  }

  @Test
  void lostIdleConnectionsAreCounted() throws Exception {
    AtomicInteger accepted = new AtomicInteger();
    try (TinyServer server = new TinyServer(
        line -> TinyHerd.at("Tiny", line), _ -> accepted.incrementAndGet() <= 20)) {
      LoadOutcome outcome = load(server.port(), "\"connections\": {\"count\": 3, \"idle\": 40}");
      assertComplete(outcome);
      assertThat(outcome.idle().opened()).isEqualTo(40);
      assertThat(outcome.idle().survivors()).isBetween(17, 20);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LF, false, lf, false", "CRLF, false, crlf, false", "END_OF_INPUT, true, lf-fin, true",
    "CRLF, true, crlf, true"})
  void aStyleIsFound(Wants wants, boolean closes, String style, boolean each) throws Exception {
    try (PickyServer server = new PickyServer(wants, closes, "\n")) {
      LoadOutcome outcome = load(server.port(), "\"connections\": {\"style\": \"auto\"}");
      assertComplete(outcome);
      assertThat(outcome.spec().connections().style()).isEqualTo(style);
      assertThat(outcome.spec().connections().perCommand()).isEqualTo(each);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lf", "crlf", "lf-fin", "crlf-fin"})
  void aReplyWithoutNewlineIsTakenByItsForm(String style) throws Exception {
    Wants wants = style.endsWith("fin") ? Wants.END_OF_INPUT : Wants.LF;
    try (PickyServer server = new PickyServer(wants, false, "")) {
      LoadOutcome outcome = load(server.port(),
          "\"connections\": {\"style\": \"" + style + "\", \"count\": 40}");
      assertComplete(outcome);
      assertThat(outcome.unended()).isPositive();
    }
  }

  @Test
  void whatCannotBeIsOneLine() {
    assertThatThrownBy(() -> SpecFile.parse("{\"preset\": \"chum\"}")).isInstanceOf(BadInput.class)
        .hasMessage("\"chum\" is no preset; choose one of iamat, whatsat, mix, churn, idle, hot,"
            + " write-once, malformed, places");
    assertThatThrownBy(() -> load(1, "\"mix\": {\"hotShare\": 0.5}, \"pace\": {\"kind\":"
        + " \"closed\", \"inFlight\": 1}")).hasMessageContaining("mix.hotShare needs an open pace");
    assertThatThrownBy(() -> load(1, "\"connections\": {\"style\": \"cr\"}"))
        .hasMessageContaining("connections.style \"cr\" is no client style; choose one of [lf,");
  }

  private String hear(String line) {
    heard.add(line);
    return herd.answer(line);
  }

  private LoadOutcome run(String members) throws Exception {
    try (TinyServer server = new TinyServer(this::hear)) {
      return load(server.port(), members);
    }
  }

  private static LoadOutcome load(int port, String members) throws InterruptedException {
    return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%d"], "clients": 50,
         %s %s,
         "phases": {"warmupMillis": 0, "windowMillis": 400, "drainMillis": 10000}}"""
        .formatted(port, members.contains("\"pace\"") ? "" : """
            "pace": {"kind": "constant", "rate": 500},""", members)));
  }

  private static void assertComplete(LoadOutcome outcome) {
    assertThat(outcome.firstFaults()).isEmpty();
    assertThat(outcome.measured().done()).isEqualTo(outcome.measured().planned()).isPositive();
    assertThat(outcome.measured().censored()).isZero();
  }
}
