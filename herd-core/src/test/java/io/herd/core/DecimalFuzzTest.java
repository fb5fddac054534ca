package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Decimal against java.math. */
class DecimalFuzzTest {
  private static final int[] LIMITS = {0, 20, 50, 90, 180};

  /** The first byte tells how many digits may stand before the point. */
  @FuzzTest
  void readsExactly(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int maxWholeDigits = 1 + (input[0] & 0xff) % 11;
    String text = new String(input, 1, input.length - 1, ISO_8859_1);
    boolean legal = Pattern.matches("[0-9]{1," + maxWholeDigits + "}(\\.[0-9]+)?", text);
    var decimal = new Decimal();
    assertThat(decimal.read(input, 1, input.length, maxWholeDigits)).isEqualTo(legal);
    if (legal) {
      assertSame(decimal, new BigDecimal(text));
    }
  }

  private static void assertSame(Decimal decimal, BigDecimal exact) {
    var read = BigDecimal.valueOf(decimal.whole()).add(BigDecimal.valueOf(decimal.nanos(), 9));
    assertThat(read).isEqualTo(exact.setScale(9, RoundingMode.DOWN));
    assertThat(decimal.isZero()).isEqualTo(exact.signum() == 0);
    for (int limit : LIMITS) {
      assertThat(decimal.isAtMost(limit))
          .isEqualTo(exact.compareTo(BigDecimal.valueOf(limit)) <= 0);
    }
  }
}
