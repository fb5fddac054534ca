package io.herd.sim.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Bytes as text, one character each. */
public final class Text {
  private Text() {}

  public static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static String of(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  /** For people to read: line ends and all else that is not printable are escaped. */
  public static String shown(byte[] bytes, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < Math.min(to, from + 400); i++) {
      char c = (char) (bytes[i] & 0xff);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c >= ' ' && c < 0x7f ? "" + c
            : String.format(Locale.ROOT, "\\x%02x", (int) c));
      }
    }
    return text.append(to > from + 400 ? "..." : "").toString();
  }
}
