package io.herd.core.places;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * The smallest parts of JSON (RFC 8259) in UTF-8: each method looks at one offset of a text and
 * gives the offset after the part, or {@link #INVALID}. An offset of {@code INVALID} stays so.
 */
final class JsonTokens {
  static final int INVALID = -1;

  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);
  private static final byte[] NULL = "null".getBytes(US_ASCII);
  /** What {@link #byteAt} gives outside the text; no byte of UTF-8 is it. */
  private static final byte END = (byte) 0xff;

  private final byte[] text;

  JsonTokens(byte[] text) {
    this.text = text;
  }

  byte byteAt(int at) {
    return at >= 0 && at < text.length ? text[at] : END;
  }

  boolean atEnd(int at) {
    return at == text.length;
  }

  int space(int at) {
    int end = at;
    while (isSpace(byteAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** One byte of punctuation and the white space around it. */
  int mark(int at, char mark) {
    int found = space(at);
    return byteAt(found) == mark ? space(found + 1) : INVALID;
  }

  /** A string, number, true, false or null. */
  int scalar(int at) {
    return switch (byteAt(at)) {
      case '"' -> string(at);
      case 't' -> word(at, TRUE);
      case 'f' -> word(at, FALSE);
      case 'n' -> word(at, NULL);
      default -> number(at);
    };
  }

  private int word(int at, byte[] word) {
    int end = at + word.length;
    return end <= text.length && Arrays.equals(text, at, end, word, 0, word.length) ? end : INVALID;
  }

  int string(int at) {
    if (byteAt(at) != '"') {
      return INVALID;
    }
    int end = at + 1;
    while (end != INVALID && byteAt(end) != '"') {
      end = character(end);
    }
    return end == INVALID ? INVALID : end + 1;
  }

  private int character(int at) {
    byte b = byteAt(at);
    if (b == '\\') {
      return escape(at + 1);
    }
    return b >= 0 ? (b >= ' ' ? at + 1 : INVALID) : multibyte(at);
  }

  private int escape(int at) {
    return switch (byteAt(at)) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
      case 'u' -> hex(at + 1, 4);
      default -> INVALID;
    };
  }

  private int hex(int at, int digits) {
    for (int i = at; i < at + digits; i++) {
      byte b = byteAt(i);
      if (b < 0 || Character.digit(b, 16) < 0) {
        return INVALID;
      }
    }
    return at + digits;
  }

  /** A character of two to four bytes, by the table of well-formed sequences of Unicode (3-7). */
  private int multibyte(int at) {
    int lead = byteAt(at) & 0xff;
    int second = byteAt(at + 1) & 0xff;
    boolean legal = switch (lead) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second <= 0x9f;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second <= 0x8f;
      default -> lead >= 0xc2 && lead < 0xf4;
    };
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (int i = at + 1; i < at + length; i++) {
      legal &= (byteAt(i) & 0xc0) == 0x80;
    }
    return legal ? at + length : INVALID;
  }

  private int number(int at) {
    int start = byteAt(at) == '-' ? at + 1 : at;
    int end = byteAt(start) == '0' ? start + 1 : digits(start);
    if (end != INVALID && byteAt(end) == '.') {
      end = digits(end + 1);
    }
    if (end != INVALID && (byteAt(end) | 0x20) == 'e') {
      byte sign = byteAt(end + 1);
      end = digits(sign == '+' || sign == '-' ? end + 2 : end + 1);
    }
    return end;
  }

  private int digits(int at) {
    int end = at;
    while (byteAt(end) >= '0' && byteAt(end) <= '9') {
      end++;
    }
    return end > at ? end : INVALID;
  }
}
