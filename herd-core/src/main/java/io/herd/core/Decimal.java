package io.herd.core;

/**
 * An unsigned decimal number read exactly: its whole part, its first nine fraction digits as an
 * integer, and whether any later digit is not zero. Reusable; never allocates. For one thread at a
 * time.
 */
final class Decimal {
  private static final int NANO_DIGITS = 9;

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
    int scale = 100_000_000;
    for (int i = from; i < to; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
      int digit = bytes[i] - '0';
      if (i - from < NANO_DIGITS) {
        nanos += digit * scale;
        scale /= 10;
      } else {
        more |= digit != 0;
      }
    }
    return to > from;
  }

  boolean isZero() {
    return whole == 0 && nanos == 0 && !more;
  }

  boolean isAtMost(long limit) {
    return whole < limit || (whole == limit && nanos == 0 && !more);
  }
}
