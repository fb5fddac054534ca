package io.herd.loadgen.wire;

/**
 * Finds the end of a JSON object in a stream, a piece at a time, by its braces and strings alone. A
 * line that begins with a capital A or a question mark cannot be inside of one: it is the next
 * reply, and the object has broken off.
 */
final class JsonEnd {
  static final int NOT_YET = -1;

  private int depth;
  private boolean quoted;
  private boolean escaped;
  private boolean afterLineFeed;

  /** Begins with a new object. */
  void reset() {
    depth = 0;
    quoted = false;
    escaped = false;
    afterLineFeed = false;
  }

  /** Goes on with {@code [from, to)}; where the object has ended, or {@link #NOT_YET}. */
  int scan(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte octet = bytes[i];
      if (afterLineFeed && (octet == 'A' || octet == '?')) {
        return i;
      }
      afterLineFeed = octet == '\n';
      if (quoted) {
        string(octet);
      } else if (octet == '"') {
        quoted = true;
      } else if (octet == '{') {
        depth++;
      } else if (octet == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return NOT_YET;
  }

  private void string(byte octet) {
    quoted = escaped || octet != '"';
    escaped = !escaped && octet == '\\';
  }
}
