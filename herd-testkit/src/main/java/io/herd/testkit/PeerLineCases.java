package io.herd.testkit;

import static io.herd.testkit.Lines.TIME;
import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over a link, seen by a false neighbour. */
interface PeerLineCases extends Cases {
  @Test
  default void aServerSaysWhoItIsAndThenAllItKnows() {
    try (var stage = alone()) {
      stage.tell(CLARK, iamat("kiwi"));
      var tap = stage.stranger(CLARK);
      assertThat(tap.line()).isEqualTo("HERD 1 " + CLARK);
      assertThat(tap.send("HERD 1 Tap\n").line()).isEqualTo(at(CLARK, "kiwi"));
      stage.tell(CLARK, iamat("next"));
      assertThat(tap.line()).isEqualTo(at(CLARK, "next"));
    }
  }

  @Test
  default void anAtLineIsRelayedUnchangedAndNotSentBack() {
    try (var stage = alone()) {
      var sender = stage.neighbour(CLARK, "Sender");
      var tap = stage.neighbour(CLARK, "Tap");
      var line = "AT Origin -0.000000001 k\u00ff\u0000wi -00.5+000.25 01700000000.1234567890123";
      sender.send(line + "\n" + line + "\n");
      assertThat(tap.line()).isEqualTo(line);
      stage.awaitAt(CLARK, "k\u00ff\u0000wi", line);
      stage.tell(CLARK, iamat("mark"));
      assertThat(sender.line()).isEqualTo(at(CLARK, "mark"));
      assertThat(tap.line()).isEqualTo(at(CLARK, "mark"));
    }
  }

  @Test
  default void aStaleAtLineIsNotRelayed() {
    try (var stage = alone()) {
      var sender = stage.neighbour(CLARK, "Sender");
      var tap = stage.neighbour(CLARK, "Tap");
      sender.send(at("A", "kiwi", "1700000000.123456789") + "\n");
      sender.send(at("B", "kiwi", "1700000000.123456781") + "\n");
      sender.send(at("C", "mark") + "\n");
      assertThat(tap.lines(2))
          .containsExactly(at("A", "kiwi", "1700000000.123456789"), at("C", "mark"));
    }
  }

  /** Servers that judged a time again would differ from the one that took it. */
  @Test
  default void aRelayDoesNotJudgeTheTime() {
    try (var stage = stage("line:2")) {
      stage.neighbour("S0", "Tap").send(at("Origin", "kiwi", "9999999999.0") + "\n");
      stage.awaitEverywhere("kiwi", at("Origin", "kiwi", "9999999999.0"));
    }
  }

  @Test
  default void anAtLineCutAtEachByte() {
    try (var stage = alone()) {
      var tap = stage.neighbour(CLARK, "Tap");
      int length = (at("Origin", "c10") + "\n").length();
      for (int cut = 0; cut <= length; cut++) {
        var client = "c" + (10 + cut);
        var line = at("Origin", client) + "\n";
        tap.send("PING\n" + line.substring(0, cut));
        assertThat(tap.line()).isEqualTo("PONG");
        tap.send(line.substring(cut));
        stage.awaitAt(CLARK, client, at("Origin", client));
      }
    }
  }

  @Test
  default void aHelloOfOneByteSegments() {
    try (var stage = alone()) {
      var tap = stage.stranger(CLARK);
      for (char c : ("HERD 1 Tap\r\n" + at("Origin", "kiwi") + "\n").toCharArray()) {
        tap.send(String.valueOf(c));
      }
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
    }
  }

  @Test
  default void junkFromANeighbourChangesNothing() {
    try (var stage = alone()) {
      var tap = stage.neighbour(CLARK, "Tap");
      for (var line : GoldenLine.linesOf("malformed.txt")) {
        if (!line.text().startsWith("AT ") && !line.text().equals("PING")) {
          tap.send(line.text() + "\n");
        }
      }
      assertThat(tap.send("\n" + iamat("kiwi") + "\nPING\n").line()).isEqualTo("PONG");
      assertThat(stage.herd().server(CLARK).cache().size()).isZero();
    }
  }

  @ParameterizedTest(name = "first line: {0}")
  @ValueSource(strings = {"hello", "IAMAT kiwi +1-1 5", "HERD 2 Tap", "HERD 1 " + CLARK, "HERD 1 "})
  default void whoDoesNotSayTheHelloIsHungUpOn(String first) {
    try (var stage = alone()) {
      var stranger = stage.stranger(CLARK);
      stranger.send(first + "\n" + at("Origin", "kiwi") + "\n");
      assertThat("HERD 1 " + CLARK + "\n").startsWith(stranger.rest());
      assertThat(stage.herd().server(CLARK).peers()).isEmpty();
      assertThat(stage.whereIs(CLARK, "kiwi")).startsWith("? ");
    }
  }

  @Test
  default void strangersThatComeAndGo() {
    try (var stage = alone()) {
      for (int i = 0; i < 20; i++) {
        stage.stranger(CLARK).close();
        stage.stranger(CLARK).reset();
        stage.stranger(CLARK).send("HERD 1 Ta").close();
      }
      stage.neighbour(CLARK, "Tap").send(at("Origin", "kiwi") + "\n");
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
    }
  }

  @Test
  default void anOverlongLineFromANeighbourEndsOnlyItsLink() {
    try (var stage = alone()) {
      var mad = stage.neighbour(CLARK, "Mad");
      var tap = stage.neighbour(CLARK, "Tap");
      mad.send("x".repeat(10_000)).rest();
      mad.close();
      stage.await("the end of the link", () -> stage.herd().server(CLARK).peers().size() == 1);
      tap.send(at("Origin", "kiwi") + "\n");
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
    }
  }

  @Test
  default void aSecondConnectionOfANeighbourTakesThePlaceOfTheFirst() {
    try (var stage = alone()) {
      var first = stage.neighbour(CLARK, "Tap");
      var second = stage.stranger(CLARK).send("HERD 1 Tap\n");
      assertThat(second.line()).isEqualTo("HERD 1 " + CLARK);
      assertThat(first.rest()).isEmpty();
      stage.tell(CLARK, iamat("kiwi"));
      assertThat(second.line()).isEqualTo(at(CLARK, "kiwi"));
      assertThat(stage.herd().server(CLARK).peers()).containsExactly("Tap");
    }
  }

  @Test
  default void aNeighbourThatFinishesItsOutputHasItsLinesTaken() {
    try (var stage = alone()) {
      stage.neighbour(CLARK, "Tap").send(at("Origin", "kiwi") + "\n").endOutput();
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
      stage.await("the end of the link", () -> stage.herd().server(CLARK).peers().isEmpty());
    }
  }

  /** Cut within the time it would be another position, which nobody has sent. */
  @Test
  default void aLineThatANeighbourDidNotEndIsNoLine() {
    try (var stage = alone()) {
      var line = at("Origin", "kiwi");
      stage.neighbour(CLARK, "Tap").send(at("Origin", "moa") + "\n")
          .send(line.substring(0, line.length() - 3)).endOutput().rest();
      stage.awaitAt(CLARK, "moa", at("Origin", "moa"));
      assertThat(stage.whereIs(CLARK, "kiwi")).startsWith("? ");
    }
  }

  @Test
  default void twentyThousandLinesInOneGo() {
    try (var stage = alone()) {
      int lines = 20_000;
      var sender = stage.neighbour(CLARK, "Sender");
      var tap = stage.neighbour(CLARK, "Tap");
      stage.aside(() -> IntStream.range(0, lines)
          .forEach(i -> sender.send(at("Origin", "c" + i) + "\n")));
      for (int i = 0; i < lines; i++) {
        assertThat(tap.line()).isEqualTo(at("Origin", "c" + i));
      }
      stage.awaitAsides();
      assertThat(stage.count(Counter.AT_DUPLICATE)).isZero();
    }
  }

  @Test
  default void courseServersTakeAtLinesFromAnybody() {
    try (var stage = alone(Rules::course)) {
      var tap = stage.neighbour(CLARK, "Tap");
      var client = stage.client().send(at("Origin", "kiwi") + "\n");
      assertThat(client.ask(iamat("other"))).isEqualTo(at(CLARK, "other"));
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
      assertThat(tap.lines(2)).containsExactly(at("Origin", "kiwi"), at(CLARK, "other"));
      assertThat(client.ask("AT Origin 5 kiwi here " + TIME))
          .isEqualTo("? AT Origin 5 kiwi here " + TIME);
    }
  }
}
