package io.herd.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Against values computed by hand, with t from a table. */
class RatioTest {
  @Test
  void withSeveralJvmsTheIntervalIsThatOfTheirMeansPairedByRound() {
    Ratio ratio = ratio(
        List.of(List.of(2.0, 2.4), List.of(1.9), List.of(2.4)),
        List.of(List.of(1.0), List.of(1.0, 1.2), List.of(1.2)));
    assertThat(ratio.pairs()).isEqualTo(3);
    expect(ratio, 1.9661, 1.4526, 2.6612);
    assertThat(ratio.resolved()).isTrue();
  }

  @Test
  void withOneJvmItIsThatOfItsIterations() {
    Ratio ratio =
        ratio(List.of(List.of(10.0, 11.0, 12.0)), List.of(List.of(9.0, 10.0, 10.5, 11.0)));
    assertThat(ratio.pairs()).isEqualTo(1);
    expect(ratio, 1.0864, 0.9039, 1.3057);
    assertThat(ratio.resolved()).isFalse();
  }

  @Test
  void oneFigureOrNoneAboveZeroGivesNoRatio() {
    assertThat(Ratio.of(score(List.of(List.of(2.0))), score(List.of(List.of(1.0))))).isEmpty();
    assertThat(Ratio.of(score(List.of(List.of(0.0), List.of(1.0))),
        score(List.of(List.of(1.0), List.of(1.0))))).isEmpty();
    assertThat(Ratio.of(score(List.of()), score(List.of()))).isEmpty();
  }

  @Test
  void figuresWithoutAnySpreadGiveAnIntervalWithoutWidth() {
    expect(ratio(List.of(List.of(2.0, 2.0)), List.of(List.of(1.0, 1.0))), 2, 2, 2);
  }

  private static Ratio ratio(List<List<Double>> arm, List<List<Double>> base) {
    return Ratio.of(score(arm), score(base)).orElseThrow();
  }

  private static void expect(Ratio ratio, double estimate, double low, double high) {
    assertThat(ratio.interval().estimate()).isCloseTo(estimate, within(1e-4));
    assertThat(ratio.interval().low()).isCloseTo(low, within(1e-4));
    assertThat(ratio.interval().high()).isCloseTo(high, within(1e-4));
  }

  private static Score score(List<List<Double>> samples) {
    return new Score("a.B.c", "avgt", Map.of(), 1, OptionalDouble.empty(), "ns/op", samples,
        OptionalDouble.empty(), Map.of());
  }
}
