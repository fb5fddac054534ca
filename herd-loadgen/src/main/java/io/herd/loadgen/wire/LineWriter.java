package io.herd.loadgen.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of a line in the making; allocates only to grow. Positions are whole millionths of a degree
 * and times whole nanoseconds, so that what is written is exact. Not thread-safe.
 */
public final class LineWriter {
  private static final int MILLION = 1_000_000;
  private static final int BILLION = 1_000_000_000;

  private byte[] bytes = new byte[128];
  private int length;

  /** The bytes written so far are the first {@link #length()} of these. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Begins anew. */
  public LineWriter clear() {
    length = 0;
    return this;
  }

  public LineWriter bytes(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  public LineWriter octet(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** A number that is not negative, with zeros before it up to {@code atLeast} digits. */
  public LineWriter digits(long value, int atLeast) {
    int count = atLeast;
    for (long limit = power(atLeast); count < 19 && value >= limit; limit *= 10) {
      count++;
    }
    room(count);
    long rest = value;
    for (int i = length + count - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
    return this;
  }

  /** A position in ISO 6709 decimal degrees, {@code +34.068930-118.445127}. */
  public LineWriter place(int latMicros, int lonMicros) {
    return degrees(latMicros, 2).degrees(lonMicros, 3);
  }

  /** A time in POSIX seconds, {@code 1621464827.959498503}. */
  public LineWriter time(long epochNanos) {
    return digits(epochNanos / BILLION, 10).octet('.').digits(epochNanos % BILLION, 9);
  }

  private LineWriter degrees(int micros, int integerDigits) {
    int size = Math.abs(micros);
    return octet(micros < 0 ? '-' : '+')
        .digits(size / MILLION, integerDigits)
        .octet('.')
        .digits(size % MILLION, 6);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
