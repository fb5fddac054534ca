package io.herd.loadgen.tap;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A moment for each index, kept in chunks that come as they are needed. Writers on several threads
 * must have different indexes; whoever reads must have seen them end.
 */
public final class StampLog {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int CHUNKS = 1 << 14;

  private final AtomicReferenceArray<long[]> chunks = new AtomicReferenceArray<>(CHUNKS);

  /** Keeps the moment of an index; indexes beyond the last chunk are ignored. */
  public void set(long index, long nanoTime) {
    if (index >> CHUNK_BITS >= CHUNKS) {
      return;
    }
    int number = (int) (index >> CHUNK_BITS);
    long[] chunk = chunks.get(number);
    if (chunk == null) {
      chunks.compareAndSet(number, null, new long[CHUNK]);
      chunk = chunks.get(number);
    }
    chunk[(int) (index & (CHUNK - 1))] = nanoTime;
  }

  /** The moment of an index, or 0 if it has none. */
  public long get(long index) {
    long number = index >> CHUNK_BITS;
    long[] chunk = number < CHUNKS ? chunks.get((int) number) : null;
    return chunk == null ? 0 : chunk[(int) (index & (CHUNK - 1))];
  }

  /** Where indexes end: all with a moment are below. */
  public long end() {
    int last = CHUNKS - 1;
    while (last >= 0 && chunks.get(last) == null) {
      last--;
    }
    return (last + 1L) << CHUNK_BITS;
  }
}
