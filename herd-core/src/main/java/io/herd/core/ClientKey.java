package io.herd.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A client id as a map key, compared byte for byte. A stored {@link Slot} finds its bytes in the
 * line that it holds; a {@link Probe} finds them in the line just read, so that a look-up copies
 * nothing.
 */
abstract sealed class ClientKey permits Slot, Probe {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  int hash;

  static int hash(long seed, byte[] bytes, int from, int to) {
    long h = seed ^ (to - from);
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      h = mix(h ^ (long) LONGS.get(bytes, i));
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = (rest << 8) | (bytes[i] & 0xff);
    }
    h = mix(h ^ rest);
    return (int) (h ^ (h >>> 32));
  }

  private static long mix(long h) {
    long high = Math.multiplyHigh(h, MIX);
    return (h * MIX) ^ high;
  }

  abstract boolean hasId(byte[] bytes, int from, int to);

  abstract boolean sameId(ClientKey other);

  @Override
  public final int hashCode() {
    return hash;
  }

  @Override
  public final boolean equals(Object o) {
    return this == o || (o instanceof ClientKey other && hash == other.hash && sameId(other));
  }
}
