package io.herd.loadgen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWriterTest {
  private final LineWriter writer = new LineWriter();

  @ParameterizedTest
  @CsvSource({
    "34068930, -118445127, +34.068930-118.445127",
    "0, 0, +00.000000+000.000000",
    "-1, 1, -00.000001+000.000001",
    "-90000000, 180000000, -90.000000+180.000000",
  })
  void writesPositions(int lat, int lon, String text) {
    assertThat(writer.clear().place(lat, lon)).hasToString(text);
  }

  @Test
  void positionsAgreeWithTheFormatterOfThePlatform() {
    new Random(1).ints(2_000, -90_000_000, 90_000_001).forEach(
        micros -> assertThat(writer.clear().place(micros, 2 * micros)).hasToString(String.format(
            Locale.ROOT, "%+010.6f%+011.6f", micros / 1e6, 2 * micros / 1e6)));
  }

  @Test
  void timesAreExact() {
    new Random(2).longs(2_000, 1_000_000_000_000_000_000L, Long.MAX_VALUE)
        .forEach(nanos -> assertThat(writer.clear().time(nanos))
            .hasToString(BigDecimal.valueOf(nanos, 9).toPlainString()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "7, 3, 007", "1000, 3, 1000",
    "9223372036854775807, 1, 9223372036854775807"})
  void padsNumbers(long value, int atLeast, String text) {
    assertThat(writer.clear().digits(value, atLeast)).hasToString(text);
  }

  @Test
  void growsAsNeeded() {
    for (int i = 0; i < 100; i++) {
      writer.bytes(new byte[] {'a', 'b', 'c'}).octet(' ').digits(i, 2);
    }
    assertThat(writer.toString()).hasSize(600).startsWith("abc 00abc 01").endsWith("abc 99");
  }
}
