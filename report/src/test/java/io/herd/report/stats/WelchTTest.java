package io.herd.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WelchTTest {
  @Test
  void knowsTheRatioOfGroupsWithoutSpread() {
    var ratio = WelchT.ratio(List.of(9.0, 9.0, 9.0), List.of(12.0, 12.0, 12.0), 0.95)
        .orElseThrow();
    assertThat(ratio.low()).isCloseTo(4 / 3.0, within(1e-9));
    assertThat(ratio.high()).isCloseTo(4 / 3.0, within(1e-9));
  }

  @Test
  void doesWithoutAnIntervalForTooFewOrForZero() {
    assertThat(WelchT.ratio(List.of(1.0, 2.0), List.of(1.0, 2.0, 3.0), 0.95)).isEmpty();
    assertThat(WelchT.ratio(List.of(1.0, 0.0, 2.0), List.of(1.0, 2.0, 3.0), 0.95)).isEmpty();
  }

  @Test
  void coversTheTruthInNineteenOfTwentyCasesEvenWithUnequalSpreads() {
    var random = new SplittableRandom(7);
    var covered = 0;
    for (var i = 0; i < 2_000; i++) {
      var ratio = WelchT.ratio(draw(random, 5, 0.2), draw(random, 8, 0.05), 0.95).orElseThrow();
      covered += ratio.excludes(1) ? 0 : 1;
    }
    assertThat(covered / 2_000.0).isBetween(0.925, 0.965);
  }

  private static List<Double> draw(SplittableRandom random, int n, double deviation) {
    return DoubleStream.generate(() -> Math.exp(random.nextGaussian(0, deviation)))
        .limit(n).boxed().toList();
  }
}
