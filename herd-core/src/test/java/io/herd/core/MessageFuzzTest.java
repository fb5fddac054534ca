package io.herd.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.herd.core.Message.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** The parser says of any bytes what the grammar says. */
class MessageFuzzTest {
  @FuzzTest
  void readsWhatTheGrammarSays(byte[] line) {
    var message = new Message();
    List<String> fields = Grammar.fields(line);
    Kind kind = message.parse(line, 0, line.length);
    assertThat(kind).isEqualTo(Grammar.kind(fields));
    switch (kind) {
      case IAMAT -> assertTime(message, fields.get(3));
      case AT -> assertTime(message, fields.get(5));
      case WHATSAT -> {
        assertThat(message.radiusKm()).isBetween(0.0, 50.0);
        assertThat(message.bound()).isEqualTo(Integer.parseInt(fields.get(3)));
      }
      case INVALID -> {}
    }
    if (kind != Kind.INVALID) {
      var id = Lines.latin1(fields.get(kind == Kind.AT ? 3 : 1));
      assertThat(message.clientText()).isEqualTo(new String(id, UTF_8));
    }
    assertNeighboursDoNotMatter(line, kind);
  }

  private static void assertTime(Message message, String text) {
    BigDecimal nanos = new BigDecimal(text).setScale(9, RoundingMode.DOWN);
    assertThat(BigDecimal.valueOf(message.nanos(), 9).add(BigDecimal.valueOf(message.seconds())))
        .isEqualTo(nanos);
  }

  /** What stands before and behind the line in its buffer is not looked at. */
  private static void assertNeighboursDoNotMatter(byte[] line, Kind kind) {
    byte[] buffer = new byte[line.length + 20];
    Arrays.fill(buffer, (byte) '1');
    System.arraycopy(line, 0, buffer, 10, line.length);
    assertThat(new Message().parse(buffer, 10, 10 + line.length)).isEqualTo(kind);
  }
}
