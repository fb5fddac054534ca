package io.herd.loadgen.wire;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Received bytes that are not yet used up: those from {@link #from} to {@link #to}. */
final class Inbox {
  private static final byte LF = '\n';

  byte[] bytes = new byte[256];
  int from;
  int to;

  int size() {
    return to - from;
  }

  /** Takes all readable bytes of {@code in}; what is held may move to the array's front. */
  void take(ByteBuf in) {
    int more = in.readableBytes();
    if (to + more > bytes.length) {
      makeRoom(more);
    }
    in.readBytes(bytes, to, more);
    to += more;
  }

  /** The first line feed at or behind {@code start}, or -1. */
  int lineFeed(int start) {
    for (int i = start; i < to; i++) {
      if (bytes[i] == LF) {
        return i;
      }
    }
    return -1;
  }

  /** Forgets the bytes before {@code position}. */
  void drop(int position) {
    from = position;
    if (from == to) {
      from = 0;
      to = 0;
    }
  }

  private void makeRoom(int more) {
    byte[] target = bytes;
    if (size() + more > bytes.length) {
      target = new byte[Math.max(bytes.length * 2, size() + more)];
    }
    System.arraycopy(bytes, from, target, 0, size());
    to = size();
    from = 0;
    bytes = target;
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
