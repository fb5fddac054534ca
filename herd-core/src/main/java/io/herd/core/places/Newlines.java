package io.herd.core.places;

import java.util.Arrays;

/** The protocol ends a reply by an empty line, so a body must not hold one. */
final class Newlines {
  private Newlines() {}

  /**
   * Makes each run of two or more newlines one, and drops those at the end. A run may hold carriage
   * returns, since LF CR LF looks like an empty line too. Gives the same array if nothing changes.
   */
  static byte[] squeeze(byte[] text) {
    int length = text.length;
    while (length > 0 && isBreak(text[length - 1])) {
      length--;
    }
    var squeezed = new byte[length];
    int end = 0;
    for (int at = 0; at < length;) {
      int after = Math.max(at + 1, runEnd(text, at, length));
      if (newlines(text, at, after) > 1) {
        squeezed[end++] = '\n';
        at = after;
      }
      while (at < after) {
        squeezed[end++] = text[at++];
      }
    }
    return end == text.length ? text : Arrays.copyOf(squeezed, end);
  }

  private static int runEnd(byte[] text, int start, int length) {
    int end = start;
    while (end < length && isBreak(text[end])) {
      end++;
    }
    return end;
  }

  private static int newlines(byte[] text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }
}
