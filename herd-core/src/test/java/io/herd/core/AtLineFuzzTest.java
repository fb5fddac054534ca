package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.herd.core.Message.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.List;

/** AT lines: the client's bytes come out as they came in, and the skew is exact. */
class AtLineFuzzTest {
  private static final byte[] SERVER = Lines.latin1("Clark");

  /** Eight bytes of the server's clock, then a line. */
  @FuzzTest
  void carriesTheFieldsUnchanged(byte[] input) {
    if (input.length < Long.BYTES) {
      return;
    }
    long now = ByteBuffer.wrap(input).getLong() >>> 2; // up to the year 2116
    byte[] line = new byte[input.length - Long.BYTES];
    System.arraycopy(input, Long.BYTES, line, 0, line.length);
    var message = new Message();
    Kind kind = message.parse(line, 0, line.length);
    List<String> fields = Grammar.fields(line);
    if (kind == Kind.AT) {
      assertReadBack(AtLine.ofAt(message), String.join(" ", fields));
    } else if (kind == Kind.IAMAT) {
      var skew = skew(now, fields.get(3));
      assertReadBack(AtLine.ofIamat(message, SERVER, now), "AT Clark " + skew + " "
          + String.join(" ", fields.subList(1, 4)));
    }
  }

  private static String skew(long now, String time) {
    BigDecimal skew = new BigDecimal(BigInteger.valueOf(now), 9)
        .subtract(new BigDecimal(time).setScale(9, RoundingMode.DOWN));
    return (skew.signum() < 0 ? "" : "+") + skew.toPlainString();
  }

  private static void assertReadBack(Update update, String text) {
    assertThat(new String(update.line(), ISO_8859_1)).isEqualTo(text + "\n");
    var message = new Message();
    assertThat(message.parse(update.line(), 0, update.line().length - 1)).isEqualTo(Kind.AT);
    Update again = AtLine.ofAt(message);
    assertThat(again.line()).isEqualTo(update.line());
    assertThat(again.compareTo(update)).isZero();
    assertThat(update.isLine(again.line(), 0, again.line().length - 1)).isTrue();
    assertThat(update.isOlderThan(message) || update.isNewerThan(message)).isFalse();
  }
}
