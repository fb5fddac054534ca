package io.herd.core;

import java.nio.charset.StandardCharsets;

/** The byte classes of the protocol, which is defined on bytes and not on characters. */
final class Ascii {
  static final byte LF = '\n';
  static final byte CR = '\r';
  static final byte SPACE = ' ';

  private Ascii() {}

  /** Space, tab, LF, VT, FF, CR. */
  static boolean isWhite(byte b) {
    return b <= SPACE && (b == SPACE || (b >= '\t' && b <= CR)); // one comparison for most bytes
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isSign(byte b) {
    return b == '+' || b == '-';
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
