package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void aRatioIsPairedByBlock() {
    var arm = new Sample("arm", new TreeMap<>(Map.of(0, 2.0, 1, 4.0, 2, 8.0, 5, 1.0)));
    var base = new Sample("base", new TreeMap<>(Map.of(0, 1.0, 1, 2.0, 2, 4.0, 7, 1.0)));
    assertThat(arm.shared(base)).isEqualTo(3);
    assertThat(arm.over(base)).hasValueSatisfying(ratio -> {
      assertThat(ratio.estimate()).isCloseTo(2, within(1e-9));
      assertThat(ratio.low()).isCloseTo(2, within(1e-9));
    });
  }

  @Test
  void twoBlocksAreTooFew() {
    assertThat(Sample.of("arm", List.of(1.0, 2.0)).mean()).isEmpty();
    assertThat(Sample.of("arm", List.of(1.0, 2.0, 3.0)).mean()).isPresent();
  }

  @Test
  void theMeanIsGeometricWithStudentsInterval() {
    // logs 0, ln 2, ln 4: mean ln 2, s = ln 2, t(2) = 4.3027, half = 4.3027 ln 2 / sqrt 3
    assertThat(Sample.of("arm", List.of(1.0, 2.0, 4.0)).mean()).hasValueSatisfying(mean -> {
      assertThat(mean.estimate()).isCloseTo(2, within(1e-9));
      assertThat(Math.log(mean.high() / 2)).isCloseTo(4.30265 * Math.log(2) / Math.sqrt(3),
          within(1e-4));
    });
  }

  @Test
  void theMedianLiesInTheMiddle() {
    assertThat(Sample.of("arm", List.of(5.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(Sample.of("arm", List.of(4.0, 1.0, 2.0, 8.0)).median()).isEqualTo(3);
    assertThat(Sample.of("arm", List.of()).median()).isNaN();
  }
}
