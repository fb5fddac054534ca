package io.herd.staged;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Read buffers, lent to connections while they have something to be worked on: an idle one keeps
 * none. The last one given back is lent first, as it is still in a processor's cache.
 */
final class Chunks {
  private static final int KEPT = 64;

  private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>(KEPT);
  private final int bytes;

  Chunks(int bytes) {
    this.bytes = bytes;
  }

  synchronized ByteBuffer take() {
    ByteBuffer chunk = free.poll();
    return chunk == null ? ByteBuffer.allocate(bytes) : chunk;
  }

  synchronized void give(ByteBuffer chunk) {
    if (free.size() < KEPT) {
      free.push(chunk.clear());
    }
  }
}
