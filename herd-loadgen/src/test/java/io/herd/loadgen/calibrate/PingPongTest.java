package io.herd.loadgen.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.outcome.Distribution;
import org.junit.jupiter.api.Test;

class PingPongTest {
  @Test
  void timesEveryRoundTrip() throws Exception {
    Distribution times = PingPong.measure(80, 200);
    assertThat(times.count()).isEqualTo(200);
    assertThat(times.minNanos()).isPositive();
    assertThat(PingPong.measure(100_000, 8).count()).isEqualTo(8);
  }
}
