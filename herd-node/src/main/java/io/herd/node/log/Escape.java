package io.herd.node.log;

import java.nio.charset.StandardCharsets;

/** What came from the network, in a form that cannot forge a log line or steer a terminal. */
final class Escape {
  private static final int SHOWN = 128;
  private static final int LONGEST_MESSAGE = 512;

  private Escape() {}

  /** Printable ASCII as it is, all else as {@code \xNN}, and no more than 128 bytes of it. */
  static String line(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + SHOWN);
    var text = escaped(bytes, from, end);
    return end < to ? text + "... (" + (to - from) + " bytes)" : text;
  }

  /** A message of which a part may have come from the network, up to 512 bytes. */
  static String message(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, LONGEST_MESSAGE);
    return escaped(bytes, 0, end) + (end < bytes.length ? "..." : "");
  }

  /** A message of the server's own, whatever its length. */
  static String whole(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    return escaped(bytes, 0, bytes.length);
  }

  private static String escaped(byte[] bytes, int from, int to) {
    var text = new StringBuilder(to - from + 16);
    for (int i = from; i < to; i++) {
      append(bytes[i], text);
    }
    return text.toString();
  }

  private static void append(byte b, StringBuilder text) {
    if (b >= ' ' && b <= '~') {
      text.append((char) b);
    } else {
      text.append("\\x").append(hex(b >> 4)).append(hex(b));
    }
  }

  private static char hex(int nibble) {
    return Character.forDigit(nibble & 0xf, 16);
  }
}
