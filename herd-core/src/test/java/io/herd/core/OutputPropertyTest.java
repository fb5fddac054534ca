package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Output holds what was appended, whatever its size. */
class OutputPropertyTest {
  @Test
  void holdsWhatWasAppendedSinceItWasCleared() {
    Property.holds(3_000, random -> {
      var out = new Output(1 + random.nextInt(64), random.nextInt(256));
      var expected = new ByteArrayOutputStream();
      for (int step = random.nextInt(40); step > 0; step--) {
        byte[] more = new byte[random.nextInt(1 << random.nextInt(10))];
        random.nextBytes(more);
        switch (random.nextInt(8)) {
          case 0 -> {
            out.clear();
            expected.reset();
          }
          case 1 -> {
            out.append((byte) step);
            expected.write(step);
          }
          default -> {
            int from = random.nextInt(more.length + 1);
            out.append(more, from, more.length);
            expected.write(more, from, more.length - from);
          }
        }
        assertThat(Arrays.copyOf(out.array(), out.length())).isEqualTo(expected.toByteArray());
        assertThat(out.isEmpty()).isEqualTo(expected.size() == 0);
      }
    });
  }
}
