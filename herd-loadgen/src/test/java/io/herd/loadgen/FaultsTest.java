package io.herd.loadgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.FaultNote;
import io.herd.loadgen.sample.PickyServer;
import io.herd.loadgen.sample.PickyServer.Wants;
import io.herd.loadgen.sample.TinyHerd;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.SpecFile;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The generator against servers that do one thing wrong, now and then. */
class FaultsTest {
  private static final int EVERY = 10;

  @Test
  void aRightHerdHasNone() throws Exception {
    LoadOutcome outcome = run(answer -> answer);
    assertThat(outcome.firstFaults()).isEmpty();
    assertThat(outcome.measured().faults()).isEmpty();
    assertThat(outcome.measured().done()).isEqualTo(outcome.measured().planned());
    assertThat(outcome.measured().whatsat().response().count()).isPositive();
    assertThat(outcome.measured().iamat().response().count()).isPositive();
  }

  @Test
  void eachIsNamed() throws Exception {
    assertFault(Fault.NOT_UNDERSTOOD, answer -> "? what\n");
    assertFault(Fault.WRONG_CLIENT, answer -> answer.replace("mover-", "shaker-"));
    assertFault(Fault.WRONG_LOCATION, answer -> answer.replaceFirst("\\.(\\d{6})([+-])", ".1$1$2"));
    assertFault(Fault.MALFORMED, answer -> answer.replace("AT Tiny +", "AT Tiny "));
    assertFault(Fault.UNASKED, answer -> answer + "AT nothing\n");
  }

  @Test
  void aLostAnswerIsNamedAndSpoilsNoneBehindIt() throws Exception {
    LoadOutcome outcome = run(_ -> TinyServer.SILENCE, 300);
    PartOutcome measured = outcome.measured();
    assertThat(measured.faults()).containsOnlyKeys(Fault.LOST);
    assertThat(measured.faultCount() + measured.censored()).isEqualTo(15);
    assertThat(measured.done()).isEqualTo(135);
  }

  /** Before a WHATSAT about that client it could be the first line of the reply. */
  @Test
  void anAnswerSentTwiceIsNamedAndSpoilsNone() throws Exception {
    LoadOutcome outcome = run(answer -> answer + answer, 5_000, 0);
    assertThat(outcome.measured().faults()).containsOnlyKeys(Fault.DUPLICATE);
    assertThat(outcome.measured().done()).isEqualTo(outcome.measured().planned());
  }

  @Test
  void blankLinesInTheJsonAreNamedAndSpoilNoneBehindIt() throws Exception {
    LoadOutcome outcome = run(answer -> answer.replace("[\n", "[\n\n\n"));
    PartOutcome measured = outcome.measured();
    assertThat(measured.faults()).containsOnlyKeys(Fault.BLANK_LINES);
    assertThat(measured.done() + measured.faultCount()).isEqualTo(measured.planned());
  }

  @Test
  void brokenOffJsonIsNamedAndSpoilsNoneBehindIt() throws Exception {
    LoadOutcome outcome = run(answer -> answer.replace(", \"status\": \"OK\"}", ""), 300);
    PartOutcome measured = outcome.measured();
    assertThat(measured.faults()).containsOnlyKeys(Fault.NO_JSON);
    assertThat(measured.done() + measured.faultCount() + measured.censored())
        .isEqualTo(measured.planned());
  }

  @Test
  void missingLineEndsAreCountedButAreNoFault() throws Exception {
    LoadOutcome outcome = run(answer -> answer.replace("}\n\n", "}\n"));
    assertThat(outcome.measured().faults()).isEmpty();
    assertThat(outcome.unended()).isPositive();
  }

  @Test
  void theLineOfAnotherClientIsNamedEachTime() throws Exception {
    LoadOutcome outcome = run(
        _ -> "AT Tiny +0.000000001 kiwi +34.068930-118.445127 1621464827.959498503\n");
    assertThat(outcome.measured().faults()).containsOnlyKeys(Fault.WRONG_CLIENT);
    assertThat(outcome.measured().done() + outcome.measured().faultCount())
        .isEqualTo(outcome.measured().planned());
  }

  @Test
  void hangingUpIsNamedAndEndsTheConnection() throws Exception {
    LoadOutcome outcome = run(answer -> "");
    assertThat(outcome.measured().faults()).containsKey(Fault.NOT_CONNECTED);
    assertThat(outcome.firstFaults().stream().map(FaultNote::fault)).contains(Fault.CLOSED);
    assertThat(outcome.measured().planned()).isEqualTo(outcome.measured().done()
        + outcome.measured().faultCount() + outcome.measured().censored());
  }

  @Test
  void aHerdThatClosesAfterEachReplyDoesNotHoldUpTheStart() throws Exception {
    try (PickyServer server = new PickyServer(Wants.LF, true, "\n")) {
      LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
          {"targets": ["127.0.0.1:%d"], "pace": {"kind": "constant", "rate": 500},
           "connections": {"count": 4}, "mix": {"whatsatShare": 0.2},
           "phases": {"warmupMillis": 0, "windowMillis": 100, "drainMillis": 5000}}"""
          .formatted(server.port())));
      assertThat(outcome.measured().faults()).containsOnlyKeys(Fault.NOT_CONNECTED);
    }
  }

  private static void assertFault(Fault fault, UnaryOperator<String> spoiled) throws Exception {
    LoadOutcome outcome = run(spoiled);
    assertThat(outcome.measured().faults()).containsKey(fault);
    assertThat(outcome.firstFaults())
        .anySatisfy(note -> assertThat(note.fault()).isEqualTo(fault));
    assertThat(outcome.measured().done()).isPositive();
  }

  private static LoadOutcome run(UnaryOperator<String> spoiled) throws Exception {
    return run(spoiled, 5_000);
  }

  private static LoadOutcome run(UnaryOperator<String> spoiled, int drainMillis)
      throws Exception {
    return run(spoiled, drainMillis, 0.2);
  }

  /** Every so manieth answer is spoiled, but none while the clients are introduced. */
  private static LoadOutcome run(UnaryOperator<String> spoiled, int drainMillis, double whatsat)
      throws Exception {
    AtomicInteger lines = new AtomicInteger(-10);
    try (TinyHerd herd = new TinyHerd("Tiny");
        TinyServer server = new TinyServer(line -> lines.incrementAndGet() % EVERY == 1
            && lines.get() > 0 ? spoiled.apply(herd.answer(line)) : herd.answer(line))) {
      return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
          {"targets": ["127.0.0.1:%d"], "pace": {"kind": "constant", "rate": 500},
           "connections": {"count": 4}, "clients": 6, "mix": {"whatsatShare": %s},
           "phases": {"warmupMillis": 0, "windowMillis": 300, "drainMillis": %d}}"""
          .formatted(server.port(), whatsat, drainMillis)));
    }
  }
}
