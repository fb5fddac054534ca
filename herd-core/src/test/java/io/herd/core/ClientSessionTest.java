package io.herd.core;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClientSessionTest {
  private static final String KIWI = "kiwi.cs.ucla.edu +34.068930-118.445127 1621464826.736126614";
  private static final String AT_KIWI = "AT Clark +0.263873386 " + KIWI + "\n";

  private final HerdServer server = Lines.server("Clark");
  private final Lines client = Lines.to(server);

  @Test
  void answersIamatWithAnExactSkew() {
    assertThat(client.send("IAMAT " + KIWI + "\n")).isEqualTo(AT_KIWI);
  }

  @Test
  void writesSkewsOfEitherSignWithNineDigits() {
    assertThat(client.send("IAMAT a +1+1 1621464827\n")).startsWith("AT Clark +0.000000000 a ");
    assertThat(client.send("IAMAT b +1+1 1621464926.998944759\n"))
        .startsWith("AT Clark -99.998944759 b ");
    assertThat(client.send("IAMAT c +1+1 1621464827.000000001\n"))
        .startsWith("AT Clark -0.000000001 c ");
    assertThat(client.send("IAMAT d +1+1 0.5\n")).startsWith("AT Clark +1621464826.500000000 d ");
  }

  @Test
  void writesEverySkewAsADecimalSubtractionWould() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long now = random.nextLong(1L << random.nextInt(1, 62));
      long time = random.nextLong(1L << random.nextInt(1, 62));
      String text = new BigDecimal(BigInteger.valueOf(time), 9).toPlainString();
      BigDecimal skew = new BigDecimal(BigInteger.valueOf(now - time), 9);
      boolean tooFarAhead = (time / 1_000_000_000) - (now / 1_000_000_000) > 86_400;
      assertThat(client.send("IAMAT " + i + " +1+1 " + text + "\n", now))
          .startsWith(tooFarAhead ? "? " : "AT Clark " + signed(skew) + " " + i + " +1+1 " + text);
    }
  }

  private static String signed(BigDecimal skew) {
    return (skew.signum() < 0 ? "" : "+") + skew.toPlainString();
  }

  @Test
  void findsLineEndsAtEveryOffset() {
    for (int length = 0; length < 40; length++) {
      String lines = ("x".repeat(length) + "\n").repeat(3) + "\u00ff\u000b".repeat(length) + "\n";
      assertThat(client.send(lines).lines().map(String::length).toList())
          .containsExactly(length + 2, length + 2, length + 2, 2 * length + 2);
    }
  }

  @Test
  void staleAndEqualTimesAreAnsweredWithWhatIsStored() {
    client.send("IAMAT " + KIWI + "\n");
    assertThat(client.send("IAMAT kiwi.cs.ucla.edu +1+1 1.0\n")).isEqualTo(AT_KIWI);
    assertThat(client.send("IAMAT kiwi.cs.ucla.edu +99+1 1.0\n")).startsWith("? ");
    assertThat(client.send("IAMAT kiwi.cs.ucla.edu +1+1 1621464826.7361266149\n"))
        .isEqualTo(AT_KIWI);
    assertThat(server.counters().get(Counter.ACCEPTED)).isEqualTo(1);
    assertThat(server.counters().get(Counter.STALE)).isEqualTo(2);
  }

  @Test
  void echoesWhatItDoesNotKnowAsItCame() {
    assertThat(client.send("  MARCO   polo\t\n")).isEqualTo("?   MARCO   polo\t\n");
    assertThat(client.send("\n")).isEqualTo("? \n");
    assertThat(client.send("\r\n")).isEqualTo("? \n");
    assertThat(client.send("\u0000\u00ff\n")).isEqualTo("? \u0000\u00ff\n");
    assertThat(client.send("WHATSAT nobody 10 5\r\n")).isEqualTo("? WHATSAT nobody 10 5\n");
    assertThat(client.send("AT Clark +0.1 k +1+1 1\n")).isEqualTo("? AT Clark +0.1 k +1+1 1\n");
    assertThat(server.cache().size()).isZero();
  }

  @Test
  void refusesTimesMoreThanADayAhead() {
    long day = 86_400 + 1_621_464_827L;
    assertThat(client.send("IAMAT k +1+1 " + (day + 1) + "\n")).startsWith("? IAMAT k");
    assertThat(client.send("IAMAT k +1+1 " + day + "\n")).startsWith("AT Clark -86400.000000000 k");
    assertThat(client.send("IAMAT j +1+1 9999999999.0\n")).startsWith("? IAMAT j");
  }

  @Test
  void givesTheSameRepliesHoweverTheBytesAreCut() {
    String script =
        "IAMAT a +1+1 1\r\nIAMAT a +2+2 2\n\n  junk \nWHATSAT b 1 0\nIAMAT b -1-1 3\nWHATSAT b 1 0\n";
    String whole = Lines.to(Lines.server("S")).send(script);
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Lines cut = Lines.to(Lines.server("S"));
      StringBuilder replies = new StringBuilder();
      for (int at = 0; at < script.length();) {
        int next = Math.min(script.length(), at + 1 + random.nextInt(1 + seed % 40));
        replies.append(cut.send(script.substring(at, next)));
        at = next;
      }
      assertThat(replies.toString()).isEqualTo(whole);
    }
  }

  @Test
  void aLastLineWithoutItsEndCountsAtEndOfInput() {
    assertThat(client.send("IAMAT " + KIWI)).isEmpty();
    assertThat(client.end()).isEqualTo(AT_KIWI);
  }

  @Test
  void yieldsAfterALimitedNumberOfLines() {
    assertThat(client.turn("x\n".repeat(33))).isEqualTo(Turn.MORE);
    assertThat(client.takeOutput()).isEqualTo("? x\n".repeat(32));
    assertThat(client.client().resume(Lines.NOW, client.out())).isEqualTo(Turn.IDLE);
    assertThat(client.takeOutput()).isEqualTo("? x\n");
  }

  @Test
  void aLineThatIsTooLongIsShownInPartAndEndsTheConnection() {
    String limit = "y".repeat(4_096);
    assertThat(client.send(limit + "\n")).isEqualTo("? " + limit + "\n");
    assertThat(client.turn("\u0001" + limit)).isEqualTo(Turn.CLOSE);
    assertThat(client.takeOutput()).isEqualTo("? \\x01" + "y".repeat(63) + "\n");
  }

  @Test
  void waitsForPlacesAndKeepsTheOrderOfReplies() {
    client.send("IAMAT " + KIWI + "\n");
    assertThat(client.turn("WHATSAT kiwi.cs.ucla.edu 10 5\njunk\n")).isEqualTo(Turn.WAITING);
    assertThat(client.takeOutput()).isEmpty();
    assertThat(client.client().query())
        .isEqualTo(new PlacesQuery("+34.068930", "-118.445127", 10, 5));
    byte[] body = Lines.latin1("{\"results\": [], \"status\": \"OK\"}");
    Turn turn = client.client().answer(body, Lines.NOW, client.out());
    assertThat(turn).isEqualTo(Turn.IDLE);
    assertThat(client.takeOutput())
        .isEqualTo(AT_KIWI + "{\"results\": [], \"status\": \"OK\"}\n\n? junk\n");
  }

  @Test
  void whatIsNotGooglesFormBecomesAFailureInGooglesForm() {
    client.send("IAMAT " + KIWI + "\n");
    assertThat(client.turn("WHATSAT kiwi.cs.ucla.edu 10 5\n")).isEqualTo(Turn.WAITING);
    client.client().answer(Lines.latin1("<html>"), Lines.NOW, client.out());
    assertThat(client.takeOutput())
        .startsWith(
            AT_KIWI + "{\"html_attributions\": [], \"results\": [], \"status\": \"UNKNOWN_ERROR\"")
        .endsWith("}\n\n");
    assertThat(server.counters().get(Counter.PLACES_FAILED)).isEqualTo(1);
  }

  @Test
  void aBoundOfZeroNeedsNoCall() {
    client.send("IAMAT " + KIWI + "\n");
    assertThat(client.send("WHATSAT kiwi.cs.ucla.edu 10 0\n")).startsWith(AT_KIWI + "{")
        .endsWith("}\n\n");
  }

  @Test
  void refusesOneConnectionTooMany() {
    Limits few = new Limits(64, 4, 64, 64, 64, 1, 1, 1, 1, 1_000, 1_000, 1);
    HerdServer small = new HerdServer(ServerConfig.of("S").withLimits(few), TrafficLog.NONE);
    ClientSession first = requireNonNull(small.openClient("a"));
    assertThat(small.openClient("b")).isNull();
    first.closed("done");
    first.closed("twice");
    assertThat(small.openClients()).isZero();
    assertThat(small.openClient("c")).isNotNull();
  }
}
