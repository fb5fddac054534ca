package io.herd.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.calibrate.NullServer;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.peak.Slo;
import io.herd.loadgen.peak.Trial;
import io.herd.loadgen.spec.SpecFile;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a run is blamed on, with rulings that are made up. */
class StepVerdictTest {
  private static final Slo LOOSE = Slo.parse("max=1000s");
  private static final Slo OUT_OF_REACH = Slo.parse("p50=0.001us");

  private static LoadOutcome fine;
  private static LoadOutcome faulty;

  @BeforeAll
  static void run() throws Exception {
    try (NullServer server = new NullServer("Null", 0)) {
      fine = run(server, 0);
      faulty = run(server, 0.5);
    }
  }

  private static LoadOutcome run(NullServer server, double whatsat) throws Exception {
    return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%d"], "mix": {"whatsatShare": %s}, "clients": 1,
         "connections": {"count": 1}, "phases": {"warmupMillis": 0, "windowMillis": 100}}"""
        .formatted(server.port(), whatsat)));
  }

  private static Trial trial(Slo slo, LoadOutcome outcome, String... objecting) {
    List<Ruling> rulings = List.of(objecting).stream()
        .map(guard -> new Ruling("run-1", guard, new Verdict.Invalid("so"))).toList();
    return new StepVerdict(slo, outcome, rulings).judge();
  }

  @Test
  void whatMeetsTheObjectiveIsMet() {
    assertThat(trial(LOOSE, fine)).isInstanceOf(Trial.Met.class);
  }

  @Test
  void aLateGeneratorOnlyMadeItHarder() {
    assertThat(trial(LOOSE, fine, "generator lag")).isInstanceOf(Trial.Met.class);
  }

  @Test
  void serviceTimesAndWrongAnswersAreTheHerds() {
    assertThat(trial(OUT_OF_REACH, fine, "hiccups")).isInstanceOf(Trial.Missed.class)
        .extracting(Trial::why).asString().contains("IAMAT service p50");
    assertThat(trial(LOOSE, faulty)).isInstanceOf(Trial.Missed.class)
        .extracting(Trial::why).asString().contains("NOT_UNDERSTOOD");
  }

  @Test
  void theInstrumentsOwnTroubleSpoilsARun() {
    for (String guard : List.of("generator ceiling", "generator CPU", "hiccups", "steal")) {
      assertThat(trial(LOOSE, fine, guard)).isEqualTo(new Trial.Spoiled(guard + ": so"));
    }
  }

  @Test
  void aRateNotAchievedIsTheHerdsUnlessTheGeneratorWasLate() {
    assertThat(trial(LOOSE, fine, "rate achieved")).isInstanceOf(Trial.Missed.class);
    assertThat(trial(LOOSE, fine, "rate achieved", "generator lag"))
        .isInstanceOf(Trial.Spoiled.class);
  }
}
