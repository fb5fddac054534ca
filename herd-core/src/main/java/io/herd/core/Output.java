package io.herd.core;

import java.util.Arrays;

/**
 * Bytes on their way out: appended to by the core, written and cleared by the transport. For one
 * thread at a time.
 */
public final class Output {
  private final int initial;
  private final int kept;
  private byte[] bytes;
  private int length;

  /**
   * An empty buffer of {@code initial} bytes that grows as needed, and keeps at most {@code kept}
   * when cleared.
   */
  public Output(int initial, int kept) {
    this.initial = initial;
    this.kept = kept;
    bytes = new byte[initial];
  }

  /** The bytes; valid from 0 to {@link #length()} until the next append. */
  public byte[] array() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** Forgets the content, and the capacity that one large reply needed. */
  public void clear() {
    length = 0;
    if (bytes.length > kept) {
      bytes = new byte[initial];
    }
  }

  public Output append(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  public Output append(byte[] source) {
    return append(source, 0, source.length);
  }

  public Output append(byte value) {
    reserve(1);
    bytes[length++] = value;
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
    }
  }
}
