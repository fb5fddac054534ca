package io.herd.core;

/** Writes AT lines: the client's bytes are copied, never formatted from numbers. */
final class AtLine {
  private static final byte[] PREFIX = Ascii.bytes("AT ");
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final byte[] line;
  private int at;

  private AtLine(int length) {
    line = new byte[length];
    put(PREFIX, 0, PREFIX.length);
  }

  /**
   * The update that an IAMAT makes at a server that received it at {@code nowNanos} (POSIX
   * nanoseconds).
   */
  static Update ofIamat(Message iamat, byte[] server, long nowNanos) {
    long skewSeconds = Math.floorDiv(nowNanos, NANOS_PER_SECOND) - iamat.seconds();
    int skewNanos = (int) Math.floorMod(nowNanos, (long) NANOS_PER_SECOND) - iamat.nanos();
    boolean negative = skewSeconds < 0 || (skewSeconds == 0 && skewNanos < 0);
    if (negative) {
      skewSeconds = -skewSeconds;
      skewNanos = -skewNanos;
    }
    if (skewNanos < 0) {
      skewSeconds--;
      skewNanos += NANOS_PER_SECOND;
    }
    int skewLength = 11 + digits(skewSeconds);
    AtLine out = new AtLine(3 + server.length + 1 + skewLength + 1 + clientFields(iamat, 1));
    int serverEnd = out.put(server, 0, server.length);
    int skewEnd = out.putSkew(negative ? '-' : '+', skewSeconds, skewNanos, skewLength);
    return out.finish(iamat, 1, serverEnd, skewEnd);
  }

  /**
   * The update that an AT line carries; its fields are separated by one space each, whatever came
   * in.
   */
  static Update ofAt(Message at) {
    int server = at.end(1) - at.start(1);
    int skew = at.end(2) - at.start(2);
    AtLine out = new AtLine(3 + server + 1 + skew + 1 + clientFields(at, 3));
    int serverEnd = out.put(at.bytes(), at.start(1), at.end(1));
    out.put(Ascii.SPACE);
    int skewEnd = out.put(at.bytes(), at.start(2), at.end(2));
    return out.finish(at, 3, serverEnd, skewEnd);
  }

  /** Length of client, location and time, each with the byte behind it. */
  private static int clientFields(Message message, int first) {
    int length = 3;
    for (int field = first; field < first + 3; field++) {
      length += message.end(field) - message.start(field);
    }
    return length;
  }

  private Update finish(Message message, int first, int serverEnd, int skewEnd) {
    put(Ascii.SPACE);
    int clientEnd = put(message.bytes(), message.start(first), message.end(first));
    put(Ascii.SPACE);
    int locationEnd = put(message.bytes(), message.start(first + 1), message.end(first + 1));
    put(Ascii.SPACE);
    put(message.bytes(), message.start(first + 2), message.end(first + 2));
    put(Ascii.LF);
    return new Update(line, message, serverEnd, skewEnd, clientEnd, locationEnd);
  }

  private void put(byte b) {
    line[at++] = b;
  }

  private int put(byte[] source, int from, int to) {
    System.arraycopy(source, from, line, at, to - from);
    at += to - from;
    return at;
  }

  private int putSkew(char sign, long seconds, int nanos, int length) {
    put(Ascii.SPACE);
    line[at] = (byte) sign;
    int end = at + length;
    int point = end - 10;
    putDigits(nanos, point + 1, end);
    line[point] = '.';
    int billions = (int) (seconds / NANOS_PER_SECOND);
    putDigits((int) (seconds % NANOS_PER_SECOND), Math.max(point - 9, at + 1), point);
    putDigits(billions, at + 1, point - 9);
    at = end;
    return end;
  }

  private void putDigits(int value, int from, int to) {
    int rest = value;
    for (int i = to - 1; i >= from; i--) {
      line[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
