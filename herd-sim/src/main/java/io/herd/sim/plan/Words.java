package io.herd.sim.plan;

import io.herd.sim.net.Dice;
import java.util.List;

/** Lines that are not commands, and ids that only look unusual. */
final class Words {
  static final List<String> IDS =
      List.of("kiwi.cs.ucla.edu", "caf\u00c3\u00a9", "+1", "0", "\u00ff\u00fe", "a\u0000b",
          "\u00c2\u00a0x",
          "IAMAT", "nan", "x".repeat(300));

  static final List<String> MALFORMED =
      List.of("", "   ", "IAMAT", "IAMAT kiwi.cs.ucla.edu UCLA ROCKS", "IAMAT k +1+1 nan",
          "IAMAT k +1+1 NaN", "IAMAT k +1+1 inf", "IAMAT k +1+1 Infinity",
          "IAMAT k +1+1 -Infinity", "IAMAT k +1+1 1e9", "IAMAT k +1+1 0x1F", "IAMAT k +1+1 1_0",
          "IAMAT k +1+1 1.", "IAMAT k +1+1 .5", "IAMAT k +1+1 +5", "IAMAT k +1+1 123456789012",
          "IAMAT k +91+1 1", "IAMAT k +1+181 1", "IAMAT k 1+1 1", "IAMAT k +1 1", "IAMAT k +1+1",
          "IAMAT k +NaN+1 1", "IAMAT k +1+1 1 1", "iamat k +1+1 1", "WHATSAT k 0 5",
          "WHATSAT k 50.000000001 5", "WHATSAT k 10 21", "WHATSAT k 10 -1", "WHATSAT k nan 5",
          "WHATSAT k 10 1.5", "WHATSAT k 10", "WHATSAT nobody.at.all 10 5", "\u0000\u0001\u001b[2J",
          "\u00ff\u00fe\u00fd", "AT", "HERD 1 Clark", "PING", "hello", "\t\u000b\f x \t");

  private static final List<String> MALFORMED_AT =
      List.of("AT X +0.1 k +1+1 NaN", "AT X +0.1 k +1+1 Infinity", "AT X NaN k +1+1 1",
          "AT X +0.1 k +1+1 -1", "AT X +0.1 k +1+1 1e300", "AT X +0.1 k +91+1 1",
          "AT X +0.1 k 1+1 1", "AT X +0.1 k +1+1", "AT X +0.1 k +1+1 1 1", "AT", "at X +0 k +1+1 1",
          "", "garbage", "IAMAT k +1+1 1", "AT X + k +1+1 1", "AT X +0.1 k +1+1 123456789012",
          "\u00ff\u0000", "PONG", "AT X +0.1 k +1+1 1.", "AT X -Infinity k +1+1 1");

  private static final String FORGED = "AT Mallory +0.000000001 k0 +1+1 99999999999\n";

  private Words() {}

  static String malformed(Dice dice) {
    if (dice.percent(2)) {
      return "x".repeat(5_000);
    }
    return MALFORMED.get(dice.below(MALFORMED.size()));
  }

  /** What a neighbour says that lies, after a hello. */
  static String lies(Dice dice) {
    var text = new StringBuilder("HERD 1 liar\n");
    for (int i = 0; i < 12; i++) {
      text.append(MALFORMED_AT.get(dice.below(MALFORMED_AT.size()))).append('\n');
    }
    return text.toString();
  }

  /** What a forger says at the door of the neighbours; nobody there lets him in. */
  static String forgedVisit(Dice dice, String self) {
    return switch (dice.below(4)) {
      case 0 -> FORGED;
      case 1 -> "HERD 1 " + self + "\n" + FORGED;
      case 2 -> "HERD 2 liar\n" + FORGED;
      default -> "GET / HTTP/1.1\r\n\r\n" + FORGED;
    };
  }

  static String forgedLine() {
    return FORGED;
  }
}
