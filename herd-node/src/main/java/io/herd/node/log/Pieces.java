package io.herd.node.log;

/** Cuts what goes out into what is logged as one: a line, or a Places reply as a whole. */
final class Pieces {
  private Pieces() {}

  /**
   * Where the piece that begins at {@code start} ends, without its LF; a body in braces ends at its
   * blank line.
   */
  static int end(byte[] bytes, int start, int to) {
    boolean body = bytes[start] == '{';
    int i = start;
    while (i < to && !(bytes[i] == '\n' && (!body || followsLf(bytes, i + 1, to)))) {
      i++;
    }
    return i;
  }

  private static boolean followsLf(byte[] bytes, int i, int to) {
    return i >= to || bytes[i] == '\n';
  }
}
