package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line begins and ends, however its bytes arrive. */
interface FramingCases extends Cases {
  int LINE_LIMIT = 4_096;
  String OVERLONG_REPLY = "\\? x{1,64}\n";

  @Test
  default void twoCommandsInOneSegment() {
    try (var stage = alone()) {
      var client = stage.client().send(iamat("a") + "\n" + iamat("b") + "\n");
      assertThat(client.lines(2)).containsExactly(at(CLARK, "a"), at(CLARK, "b"));
    }
  }

  @Test
  default void aCommandOfOneByteSegments() {
    try (var stage = alone()) {
      var client = stage.client();
      for (char c : (iamat("a") + "\r\n" + iamat("b") + "\n").toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.lines(2)).containsExactly(at(CLARK, "a"), at(CLARK, "b"));
    }
  }

  /** The reply to the line before shows that the server has read the head when the tail is sent. */
  @Test
  default void aCommandCutAtEachByte() {
    try (var stage = alone()) {
      var client = stage.client();
      var line = iamat("kiwi") + "\r\n";
      for (int cut = 0; cut <= line.length(); cut++) {
        client.send("first\n" + line.substring(0, cut));
        assertThat(client.line()).isEqualTo("? first");
        client.send(line.substring(cut) + "last\n");
        assertThat(client.lines(2)).containsExactly(at(CLARK, "kiwi"), "? last");
      }
    }
  }

  @Test
  default void aLineEndInASegmentOfItsOwn() {
    try (var stage = alone()) {
      var client = stage.client();
      assertThat(client.ask("first\n" + iamat("a"))).isEqualTo("? first");
      assertThat(client.line()).isEqualTo(at(CLARK, "a"));
      client.send("first\n" + iamat("b") + "\r");
      assertThat(client.line()).isEqualTo("? first");
      assertThat(client.send("\n").line()).isEqualTo(at(CLARK, "b"));
    }
  }

  @Test
  default void crLfEndsALine() {
    try (var stage = alone()) {
      var client = stage.client().send(iamat("a") + "\r\nhello\r\n\r\n");
      assertThat(client.lines(3)).containsExactly(at(CLARK, "a"), "? hello", "? ");
    }
  }

  @Test
  default void aCrAloneEndsNoLine() {
    try (var stage = alone()) {
      var client = stage.client().send("first\nhello\rworld");
      assertThat(client.line()).isEqualTo("? first");
      assertThat(client.send("!\n").line()).isEqualTo("? hello\rworld!");
    }
  }

  @ParameterizedTest(name = "a last line without its LF, after {0} others")
  @ValueSource(ints = {0, 1, 100})
  default void aLastLineWithoutLf(int others) {
    try (var stage = alone()) {
      var client = stage.client().send("other\n".repeat(others) + iamat("kiwi")).endOutput();
      assertThat(client.rest())
          .isEqualTo("? other\n".repeat(others) + at(CLARK, "kiwi") + "\n");
    }
  }

  @Test
  default void aLastLineThatEndsInCr() {
    try (var stage = alone()) {
      assertThat(stage.client().send("hello\r").endOutput().rest()).isEqualTo("? hello\n");
    }
  }

  @Test
  default void theEndOfInputAfterTheHeadWasRead() {
    try (var stage = alone()) {
      var client = stage.client();
      assertThat(client.send("first\n" + iamat("kiwi")).line()).isEqualTo("? first");
      assertThat(client.endOutput().rest()).isEqualTo(at(CLARK, "kiwi") + "\n");
    }
  }

  @Test
  default void connectionsWithoutData() {
    try (var stage = alone()) {
      for (int i = 0; i < 20; i++) {
        stage.client().close();
        stage.client().reset();
        assertThat(stage.client().endOutput().rest()).isEmpty();
      }
      assertThat(stage.client().ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
    }
  }

  @Test
  default void aConnectionThatBreaksInTheMiddleOfALine() {
    try (var stage = alone()) {
      for (int i = 0; i < 20; i++) {
        stage.client().send("first\nIAMAT ki").line();
        stage.client().send("first\nIAMAT ki").reset();
        stage.client().send("IAMAT ki").close();
      }
      assertThat(stage.client().ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
      assertThat(stage.herd().server(CLARK).cache().size()).isEqualTo(1);
    }
  }

  @Test
  default void tenThousandEmptyLines() {
    try (var stage = alone()) {
      var client = stage.client();
      stage.aside(() -> client.send("\n".repeat(10_000)));
      assertThat(client.lines(10_000)).isEqualTo(Collections.nCopies(10_000, "? "));
      stage.awaitAsides();
    }
  }

  @Test
  default void aLineOfTheGreatestLength() {
    try (var stage = alone()) {
      var id = "k".repeat(LINE_LIMIT - iamat("").length());
      var client = stage.client();
      assertThat(client.ask(iamat(id))).isEqualTo(at(CLARK, id));
      var junk = "x".repeat(LINE_LIMIT);
      assertThat(client.ask(junk)).isEqualTo("? " + junk);
      assertThat(client.ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
    }
  }

  @ParameterizedTest(name = "an over-long line of {0} bytes")
  @ValueSource(ints = {4_097, 20_480, 1_000_000})
  default void anOverlongLine(int bytes) {
    try (var stage = alone()) {
      var client = stage.client().send("x".repeat(bytes) + "\n" + iamat("kiwi") + "\n");
      assertThat(client.rest()).matches(OVERLONG_REPLY);
      assertThat(stage.herd().server(CLARK).cache().size()).isZero();
      assertThat(stage.client().ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
    }
  }

  /** A server that just closes resets the connection, and a client may then lose the reply. */
  @Test
  default void aClientThatStillSendsIsNotResetAfterAnOverlongLine() {
    try (var stage = alone()) {
      var other = stage.client();
      var client = stage.client().send("x".repeat(LINE_LIMIT + 1));
      assertThat(client.line() + "\n").matches(OVERLONG_REPLY);
      for (int i = 0; i < 10; i++) {
        other.ask("hello");
        client.send("x");
      }
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  default void anOverlongClientId() {
    try (var stage = alone()) {
      var client = stage.client().send(iamat("k".repeat(20_000)) + "\n");
      assertThat(client.rest()).matches("\\? IAMAT k{1,58}\n");
      assertThat(stage.herd().server(CLARK).cache().size()).isZero();
    }
  }

  /** A server that waits for the line's end would keep all of it in memory. */
  @Test
  default void anOverlongLineThatNeverEnds() {
    try (var stage = alone()) {
      assertThat(stage.client().send("x".repeat(20_480)).rest()).matches(OVERLONG_REPLY);
    }
  }

  @Test
  default void anOverlongLineAfterGoodOnes() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("a") + "\n" + iamat("b") + "\n" + "x".repeat(LINE_LIMIT + 1) + "\n");
      assertThat(client.rest())
          .matches(quoted(at(CLARK, "a") + "\n" + at(CLARK, "b") + "\n") + OVERLONG_REPLY);
    }
  }

  @Test
  default void anOverlongLineIsShownEscaped() {
    try (var stage = alone()) {
      var client = stage.client().send("\u0000\u001b\u00ff\r".repeat(2_000) + "\n");
      assertThat(client.rest()).matches("\\? [ -~]{4,256}\n");
    }
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
