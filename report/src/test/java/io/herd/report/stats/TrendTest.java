package io.herd.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void aRisingSeriesHasTheTextbookStatistic() {
    // S = 45, variance = 10 * 9 * 25 / 18 = 125, z = 44 / sqrt(125)
    var trend = Trend.of(IntStream.range(0, 10).asDoubleStream().map(x -> 100 + x).toArray());
    assertThat(trend.z()).isCloseTo(3.9355, within(1e-4));
    assertThat(trend.change()).isCloseTo(9 / 104.5, within(1e-9));
  }

  @Test
  void anOutlierDoesNotMakeATrend() {
    assertThat(Trend.of(new double[] {5, 5, 5, 900, 5, 5, 5, 5}).change()).isZero();
  }

  @Test
  void noiseIsTakenForATrendAsRarelyAsPromised() {
    var random = new SplittableRandom(3);
    var alarms = IntStream.range(0, 4_000)
        .filter(_ -> Math.abs(
            Trend.of(random.doubles(10).toArray()).z()) > 2.58)
        .count();
    assertThat(alarms / 4_000.0).isLessThan(0.012);
  }
}
