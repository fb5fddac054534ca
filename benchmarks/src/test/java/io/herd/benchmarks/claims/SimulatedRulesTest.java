package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.claims.probe.SameLocationRule;
import io.herd.benchmarks.claims.probe.SimulatedFloods;
import io.herd.report.claim.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedRulesTest {
  private static Evidence of(String probe, Samples samples) {
    return new Evidence(Map.of(), Map.of(probe, samples));
  }

  @Test
  void oneRunThatNeverEndsContradictsTheSameLocationRule() {
    Samples samples = new SameLocationRule().run(1, Path.of("."));
    Judgement judgement = SimulatedRules.sameLocation(of("same-location-rule", samples));
    assertThat(judgement.finding()).isEqualTo(Finding.CONTRADICTED);
    assertThat(judgement.mechanism()).contains("on ring:3: step 0: a client reports position A")
        .contains("this goes on for ever").contains("on line:2: ");
  }

  @Test
  void anUpdateThatWasSentOnTwiceContradictsTheTimestampRule() {
    for (double twice : new double[] {0, 1}) {
      Samples samples = Samples.of(Map.of(SimulatedFloods.RUNS, List.of(9.0),
          SimulatedFloods.STORED, List.of(99.0), SimulatedFloods.TWICE, List.of(twice),
          SimulatedFloods.ENDLESS, List.of(0.0)));
      Evidence evidence = of("simulated-floods", samples);
      assertThat(SimulatedRules.sentOnOnce(new Hearing(evidence), evidence).all().finding())
          .isEqualTo(twice == 0 ? Finding.CONFIRMED : Finding.CONTRADICTED);
    }
  }

  @Test
  void aDifferenceFromTheFormulaContradictsEchoBack() {
    for (double off : new double[] {0, 1}) {
      Samples samples = Samples.of(Map.of(SimulatedFloods.FLOODS, List.of(9.0),
          SimulatedFloods.EXCLUDING, List.of(0.0), SimulatedFloods.ECHOING, List.of(off)));
      Evidence evidence = of("simulated-floods", samples);
      assertThat(SimulatedRules.formulas(new Hearing(evidence), evidence).all().finding())
          .isEqualTo(off == 0 ? Finding.CONFIRMED : Finding.CONTRADICTED);
    }
  }
}
