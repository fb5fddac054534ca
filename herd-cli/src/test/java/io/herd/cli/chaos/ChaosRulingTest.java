package io.herd.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.chaos.ChaosOutcome;
import io.herd.loadgen.chaos.FaultKind;
import io.herd.report.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a run passes, fails, or proves nothing. */
class ChaosRulingTest {
  private static final Map<FaultKind, Integer> DONE =
      Map.of(FaultKind.KILL, 2, FaultKind.SLICE, 1);

  private static Verdict ruling(long acknowledged, List<Long> broken,
      Map<FaultKind, Integer> faults, List<String> silent) {
    return ChaosRuling.of(new ChaosOutcome("netty", 60, 9, 100, acknowledged, 1, 50, broken.get(0),
        broken.get(1), broken.get(2), broken.get(3), 7, faults, 0.5, silent, List.of()));
  }

  private static Verdict broken(long... counts) {
    return ruling(99, Arrays.stream(counts).boxed().toList(), DONE, List.of());
  }

  @Test
  void aRunPassesThatLostNothing() {
    assertThat(broken(0, 0, 0, 0)).isEqualTo(
        new Verdict.Valid("0 lost, 0 divergent, 0 wrong, 0 went back"));
  }

  @Test
  void eachBrokenPromiseFailsIt() {
    assertThat(List.of(broken(1, 0, 0, 0), broken(0, 1, 0, 0), broken(0, 0, 1, 0),
        broken(0, 0, 0, 1))).allMatch(verdict -> verdict instanceof Verdict.Invalid);
  }

  @Test
  void aRunThatAcknowledgedNothingProvesNothing() {
    assertThat(ruling(0, List.of(0L, 0L, 0L, 0L), DONE, List.of()))
        .isEqualTo(new Verdict.Unknown("nothing was acknowledged"));
  }

  @Test
  void aFaultWithoutEffectProvesNothing() {
    assertThat(ruling(99, List.of(0L, 0L, 0L, 0L),
        Map.of(FaultKind.KILL, 1, FaultKind.PAUSE, 0), List.of()))
        .isEqualTo(new Verdict.Unknown("no effect of pause; run longer"));
  }

  @Test
  void aServerThatDoesNotAnswerLeavesItOpen() {
    assertThat(ruling(99, List.of(0L, 0L, 0L, 0L), DONE, List.of("Clark")))
        .isEqualTo(new Verdict.Unknown("no answer from Clark at the end"));
  }
}
