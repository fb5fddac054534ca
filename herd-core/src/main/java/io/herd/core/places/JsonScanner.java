package io.herd.core.places;

import static io.herd.core.places.JsonTokens.INVALID;

import java.util.BitSet;

/**
 * Walks over JSON values without building them, in linear time. It keeps one bit for each level of
 * nesting instead of a stack frame, so that no depth can overflow the thread's stack.
 */
final class JsonScanner {
  private final JsonTokens tokens;
  /** For each open level whether it is an object; the rest are arrays. */
  private final BitSet objects = new BitSet();
  private int depth;

  JsonScanner(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** The offset after the value that starts at this one, or {@code INVALID}. */
  int value(int start) {
    depth = 0;
    int at = start;
    do {
      at = down(at);
      at = up(at);
    } while (depth > 0 && at != INVALID);
    return at;
  }

  /** Enters objects and arrays down to a scalar or something empty, and passes it. */
  private int down(int start) {
    int at = start;
    while (isOpening(at)) {
      boolean object = tokens.byteAt(at) == '{';
      objects.set(depth++, object);
      at = tokens.space(at + 1);
      if (tokens.byteAt(at) == closing()) {
        depth--;
        return at + 1;
      }
      at = object ? key(at) : at;
    }
    return at == INVALID ? INVALID : tokens.scalar(at);
  }

  private boolean isOpening(int at) {
    byte b = tokens.byteAt(at);
    return b == '{' || b == '[';
  }

  /** Leaves what ends here, and stops before the next value or outside all. */
  private int up(int start) {
    int at = start;
    while (depth > 0 && at != INVALID) {
      int next = tokens.space(at);
      if (tokens.byteAt(next) == ',') {
        next = tokens.space(next + 1);
        return objects.get(depth - 1) ? key(next) : next;
      }
      if (tokens.byteAt(next) != closing()) {
        return INVALID;
      }
      depth--;
      at = next + 1;
    }
    return at;
  }

  private char closing() {
    return objects.get(depth - 1) ? '}' : ']';
  }

  /** A key, its colon and the white space around that. */
  int key(int at) {
    int end = tokens.string(at);
    return end == INVALID ? INVALID : tokens.mark(end, ':');
  }
}
