package io.herd.sim.oracle;

import java.util.Arrays;

/** A growing row of bytes. */
final class Bytes {
  private byte[] array = new byte[256];
  private int length;

  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  Bytes add(byte[] source, int from, int to) {
    if (array.length - length < to - from) {
      array = Arrays.copyOf(array, Math.max(length + to - from, array.length * 2));
    }
    System.arraycopy(source, from, array, length, to - from);
    length += to - from;
    return this;
  }

  Bytes add(byte[] source) {
    return add(source, 0, source.length);
  }

  /** Forgets the first ones. */
  void drop(int count) {
    System.arraycopy(array, count, array, 0, length - count);
    length -= count;
  }
}
