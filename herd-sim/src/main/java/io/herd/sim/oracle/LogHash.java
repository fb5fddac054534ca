package io.herd.sim.oracle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Folds what happens in a run into 64 bits: equal runs have equal hashes, on every machine. */
public final class LogHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long value;

  public void add(long number) {
    value = fold(value, number);
  }

  public void add(byte[] bytes, int from, int to) {
    value = fold(value, bytes, from, to);
  }

  public long value() {
    return value;
  }

  static long fold(long hash, byte[] bytes, int from, int to) {
    long h = hash;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      h = fold(h, (long) LONGS.get(bytes, i));
    }
    long rest = (long) to - from;
    for (; i < to; i++) {
      rest = (rest << 8) | (bytes[i] & 0xff);
    }
    return fold(h, rest);
  }

  private static long fold(long hash, long number) {
    long mixed = (hash ^ number) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }
}
