package io.herd.node.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscapeTest {
  private static String line(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return Escape.line(bytes, 0, bytes.length);
  }

  private static List<String> pieces(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    var pieces = new ArrayList<String>();
    for (int start = 0; start < bytes.length; start++) {
      int end = Pieces.end(bytes, start, bytes.length);
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  @Test
  void onlyPrintableAsciiIsShownAsItIs() {
    assertThat(line(" kiwi~\r\n\0\u001b[2J\u007f\u00e9\u00ff"))
        .isEqualTo(" kiwi~\\x0d\\x0a\\x00\\x1b[2J\\x7f\\xe9\\xff");
    assertThat(Escape.message("caf\u00e9\r")).isEqualTo("caf\\xc3\\xa9\\x0d");
  }

  @Test
  void longLinesAreCut() {
    assertThat(line("x".repeat(128))).isEqualTo("x".repeat(128));
    assertThat(line("x".repeat(300))).isEqualTo("x".repeat(128) + "... (300 bytes)");
  }

  @Test
  void aMessageThatOthersMadeLongIsCutToo() {
    assertThat(Escape.message("x".repeat(512))).hasSize(512);
    assertThat(Escape.message("x".repeat(5_000))).isEqualTo("x".repeat(512) + "...");
    assertThat(Escape.whole("x".repeat(5_000))).hasSize(5_000);
  }

  @Test
  void linesAreCutApartAndBodiesKeptWhole() {
    assertThat(pieces("AT a\nAT b\n")).containsExactly("AT a", "AT b");
    assertThat(pieces("AT a\n{\n \"x\": 1\n}\n\nAT b\n"))
        .containsExactly("AT a", "{\n \"x\": 1\n}", "", "AT b");
    assertThat(pieces("no end")).containsExactly("no end");
  }
}
