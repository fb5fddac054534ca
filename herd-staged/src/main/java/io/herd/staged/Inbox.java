package io.herd.staged;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has sent and nobody has worked on: one buffer full at the most, then it is
 * not read. Guarded by its connection.
 */
final class Inbox {
  private final Endpoint from;
  private final Chunks chunks;
  private @Nullable ByteBuffer bytes;
  private boolean deaf; // the reader does not tell
  private boolean discarding;
  private volatile boolean ended;

  Inbox(Endpoint from, Chunks chunks) {
    this.from = from;
    this.chunks = chunks;
  }

  /** Reads what there is and has room. */
  void fill() throws IOException {
    ByteBuffer into = bytes == null ? chunks.take() : bytes;
    bytes = into;
    ended = from.channel.read(into) < 0;
    if (ended || !into.hasRemaining()) {
      deaf = true;
      from.ignore(SelectionKey.OP_READ);
    }
    if (discarding || into.position() == 0) {
      clear();
    }
  }

  /** What comes from now on is of no use to anybody. */
  void discard() {
    discarding = true;
    clear();
  }

  boolean isEmpty() {
    return bytes == null;
  }

  /** Nothing more will come. */
  boolean isEnded() {
    return ended;
  }

  /** The bytes from 0 to its position, to be given back; null if there are none. */
  @Nullable ByteBuffer take() {
    ByteBuffer taken = bytes;
    bytes = null;
    if (deaf && !ended) {
      deaf = false;
      from.want(SelectionKey.OP_READ);
    }
    return taken;
  }

  void clear() {
    ByteBuffer unused = take();
    if (unused != null) {
      chunks.give(unused);
    }
  }
}
