package io.herd.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void aFewValuesGiveNoCurveAndNoSpread() {
    var few = histogram(8);
    assertThat(Quantiles.of(few).isDrawn()).isFalse();
    assertThat(Quantiles.of(histogram(10)).isDrawn()).isFalse();
    assertThat(Quantiles.spread(List.of(histogram(1_000), few))).isEmpty();
  }

  @Test
  void aCurveRisesAndEndsTenValuesBelowTheTop() {
    var points = Quantiles.of(histogram(1_000)).points();
    assertThat(points).hasSizeGreaterThan(10);
    assertThat(points.getLast().getFirst()).isEqualTo(99);
    assertThat(points.stream().map(List::getLast).toList()).isSorted();
  }

  @Test
  void theSpreadReachesFromTheLeastToTheGreatestRun() {
    assertThat(Quantiles.spread(List.of(histogram(1_000), histogram(2_000)))).allSatisfy(
        triple -> assertThat(triple.get(1)).isLessThanOrEqualTo(triple.get(2)));
  }

  private static Histogram histogram(int values) {
    var histogram = new Histogram(1_000_000_000L, 3);
    for (var i = 1; i <= values; i++) {
      histogram.recordValue(i * 1_000L);
    }
    return histogram;
  }
}
