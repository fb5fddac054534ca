package io.herd.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestRingTest {
  @Test
  void behavesAsAQueueWhileItGrows() {
    RequestRing ring = new RequestRing();
    Queue<Long> model = new ArrayDeque<>();
    Random random = new Random(1);
    for (long i = 0; i < 20_000; i++) {
      if (random.nextInt(100) < 52) {
        ring.add().index = i;
        model.add(i);
      } else if (!model.isEmpty()) {
        assertThat(ring.get(model.size() - 1)).isNotNull();
        assertThat(ring.poll().index).isEqualTo(model.remove());
      }
      assertThat(ring.size()).isEqualTo(model.size());
    }
    assertThat(ring.size()).isGreaterThan(16);
  }
}
