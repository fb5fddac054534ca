package io.herd.loadgen.wire;

/** Received bytes made fit to be shown: one line of printable ASCII, and not too long. */
public final class Excerpt {
  private static final int LONGEST = 300;

  private Excerpt() {}

  /** The bytes as text, others than printable ASCII escaped, cut behind {@value #LONGEST}. */
  public static String of(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to && i < from + LONGEST; i++) {
      append(text, bytes[i] & 0xff);
    }
    return to - from > LONGEST ? text + "... (" + (to - from) + " bytes)" : text.toString();
  }

  private static void append(StringBuilder text, int octet) {
    switch (octet) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\\' -> text.append("\\\\");
      default -> {
        if (octet >= 0x20 && octet < 0x7f) {
          text.append((char) octet);
        } else {
          text.append("\\x").append(Character.forDigit(octet >> 4, 16))
              .append(Character.forDigit(octet & 0xf, 16));
        }
      }
    }
  }
}
