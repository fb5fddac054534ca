package io.herd.loadgen.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {
  @Test
  void itsForms() {
    assertThat(Latency.parse("0")).isEqualTo(new Latency.None());
    assertThat(Latency.parse("20ms")).isEqualTo(new Latency.Fixed(20));
    assertThat(Latency.parse("2s")).isEqualTo(new Latency.Fixed(2_000));
    assertThat(Latency.parse("lognormal:20ms,0.5")).isEqualTo(new Latency.LogNormal(20, 0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "ms", "s", "-1ms", "1.5ms", "11m", "601s", "lognormal:20ms",
    "lognormal:20,0.5", "lognormal:20ms,-1", "lognormal:20ms,NaN", "lognormal:,1", "gamma:20ms,1"})
  void anythingElseIsNamed(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Latency.parse(text)).withMessage(
        "latency '" + text + "' is not one; write 0, a time such as 20ms or 2s, "
            + "or lognormal:20ms,0.5");
  }

  @Test
  void halfOfALogNormalLatencyIsAboveItsMedian() {
    var random = new Random(7);
    var latency = Latency.parse("lognormal:2s,0.5");
    double above = LongStream.range(0, 10_000)
        .filter(_ -> latency.sampleMillis(random) > 2_000).count();
    assertThat(above / 10_000).isCloseTo(0.5, within(0.03));
  }
}
