package io.herd.loadgen.wire;

import java.util.Arrays;

/**
 * The fields of one AT line, {@code AT <server> <skew> <client> <location> <time>}, as bounds in
 * the bytes it was read from. Reused from line to line; not thread-safe.
 */
public final class AtLine {
  /** The fields behind AT, in their order on the wire. */
  public enum Field {
    AT(0), SERVER(1), SKEW(2), CLIENT(3), LOCATION(4), TIME(5);

    private final int place;

    Field(int place) {
      this.place = place;
    }
  }

  private static final int FIELDS = 6;
  private static final int DECIMALS = 9;

  private byte[] bytes = new byte[0];
  private final int[] starts = new int[FIELDS];
  private final int[] ends = new int[FIELDS];

  /** Reads a line; false if it is no AT line of six fields with a well-formed skew. */
  public boolean read(byte[] line, int from, int to) {
    bytes = line;
    int fields = 0;
    int at = from;
    while (at < to) {
      if (white(line[at])) {
        at++;
        continue;
      }
      if (fields == FIELDS) {
        return false;
      }
      starts[fields] = at;
      while (at < to && !white(line[at])) {
        at++;
      }
      ends[fields++] = at;
    }
    return fields == FIELDS && isAt() && skew(line, start(Field.SKEW), end(Field.SKEW));
  }

  public int start(Field field) {
    return starts[field.place];
  }

  public int end(Field field) {
    return ends[field.place];
  }

  /** Whether the field's bytes are those of {@code other}. */
  public boolean same(Field field, byte[] other, int from, int to) {
    return Arrays.equals(bytes, start(field), end(field), other, from, to);
  }

  /** The field's bytes. */
  public byte[] copy(Field field) {
    return Arrays.copyOfRange(bytes, start(field), end(field));
  }

  /** The time field in nanoseconds of the epoch, or -1 if it has not exactly nine decimals. */
  public long epochNanos() {
    int from = start(Field.TIME);
    int point = end(Field.TIME) - DECIMALS - 1;
    boolean plain = point > from && point - from < 11 && bytes[point] == '.'
        && digits(bytes, from, point) && digits(bytes, point + 1, end(Field.TIME));
    return plain ? number(from, point) * 1_000_000_000L + number(point + 1, end(Field.TIME)) : -1;
  }

  private long number(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  /** Whether the bytes are a skew: a sign, digits, a point and nine decimals. */
  public static boolean skew(byte[] bytes, int from, int to) {
    int point = to - DECIMALS - 1;
    if (point < from + 2 || bytes[point] != '.' || (bytes[from] != '+' && bytes[from] != '-')) {
      return false;
    }
    return digits(bytes, from + 1, point) && digits(bytes, point + 1, to);
  }

  private boolean isAt() {
    int from = start(Field.AT);
    return end(Field.AT) - from == 2 && bytes[from] == 'A' && bytes[from + 1] == 'T';
  }

  private static boolean digits(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean white(byte octet) {
    return octet == ' ' || (octet >= '\t' && octet <= '\r');
  }
}
