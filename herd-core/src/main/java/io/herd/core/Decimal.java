package io.herd.core;

/**
 * An unsigned decimal number read exactly: its whole part, its first nine fraction digits as an
 * integer, and whether any later digit is not zero. Reusable; never allocates. For one thread at a
 * time.
 */
final class Decimal {
  private static final int NANO_DIGITS = 9;
  /** What one unit is worth, in billionths, of a fraction of so many digits. */
  private static final int[] SCALE = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private long whole;
  private int nanos;
  private boolean more;

  long whole() {
    return whole;
  }

  /** The first nine fraction digits: billionths. */
  int nanos() {
    return nanos;
  }

  /**
   * Reads {@code d+(.d+)?} with at most {@code maxWholeDigits} before the point; false if it is
   * anything else.
   */
  boolean read(byte[] bytes, int from, int to, int maxWholeDigits) {
    whole = 0;
    nanos = 0;
    more = false;
    int i = from;
    while (i < to && Ascii.isDigit(bytes[i])) {
      if (i - from == maxWholeDigits) {
        return false;
      }
      whole = whole * 10 + (bytes[i++] - '0');
    }
    if (i == from) {
      return false;
    }
    return i == to || (bytes[i] == '.' && readFraction(bytes, i + 1, to));
  }

  private boolean readFraction(byte[] bytes, int from, int to) {
    int i = from;
    int value = 0;
    int nine = Math.min(to, from + NANO_DIGITS);
    while (i < nine && Ascii.isDigit(bytes[i])) {
      value = value * 10 + (bytes[i++] - '0');
    }
    if (i == from) {
      return false;
    }
    nanos = value * SCALE[i - from];
    while (i < to && Ascii.isDigit(bytes[i])) {
      more |= bytes[i++] != '0';
    }
    return i == to;
  }

  boolean isZero() {
    return whole == 0 && nanos == 0 && !more;
  }

  boolean isAtMost(long limit) {
    return whole < limit || (whole == limit && nanos == 0 && !more);
  }
}
