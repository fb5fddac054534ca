package io.herd.core;

import java.util.Arrays;

/**
 * One parsed line: a reusable view on the line's bytes, which stay where they are. It is a cursor
 * and not a record, so that a line which changes nothing (a duplicate AT, a stale IAMAT) costs no
 * allocation. Parsing never throws and uses no regular expression; what is not a command is
 * {@link Kind#INVALID}. For one thread at a time, valid until the bytes change or the next
 * {@link #parse}.
 */
public final class Message {
  /** What a line is. */
  public enum Kind {
    IAMAT,
    WHATSAT,
    AT,
    INVALID
  }

  private static final byte[] IAMAT = Ascii.bytes("IAMAT");
  private static final byte[] WHATSAT = Ascii.bytes("WHATSAT");
  private static final byte[] AT = Ascii.bytes("AT");
  private static final int MAX_FIELDS = 6;
  private static final int MAX_TIME_DIGITS = 11;
  private static final int MAX_RADIUS_KM = 50;
  private static final int MAX_BOUND = 20;

  private final int[] starts = new int[MAX_FIELDS];
  private final int[] ends = new int[MAX_FIELDS];
  private final Decimal decimal = new Decimal();

  private byte[] bytes = {};
  private int fields;
  private int client;
  private long seconds;
  private int nanos;
  private double radiusKm;
  private int bound;

  /** Parses the bytes of one line, without its LF. */
  public Kind parse(byte[] line, int from, int to) {
    bytes = line;
    split(from, to);
    if (fields == 4 && isField(0, IAMAT)) {
      return isIamat() ? Kind.IAMAT : Kind.INVALID;
    }
    if (fields == 4 && isField(0, WHATSAT)) {
      return isWhatsat() ? Kind.WHATSAT : Kind.INVALID;
    }
    if (fields == MAX_FIELDS && isField(0, AT)) {
      return isAt() ? Kind.AT : Kind.INVALID;
    }
    return Kind.INVALID;
  }

  /**
   * Sets {@link #fields} to the number of fields; one more than the maximum stands for all larger
   * numbers.
   */
  private void split(int from, int to) {
    byte[] line = bytes;
    fields = 0;
    int i = from;
    while (true) {
      while (i < to && Ascii.isWhite(line[i])) {
        i++;
      }
      if (i == to || fields == MAX_FIELDS) {
        fields += i == to ? 0 : 1;
        return;
      }
      starts[fields] = i;
      while (i < to && !Ascii.isWhite(line[i])) {
        i++;
      }
      ends[fields++] = i;
    }
  }

  private boolean isField(int field, byte[] word) {
    return Arrays.equals(bytes, starts[field], ends[field], word, 0, word.length);
  }

  private boolean isIamat() {
    client = 1;
    return isLocation(2) && isTime(3);
  }

  private boolean isAt() {
    client = 3;
    return isSkew(2) && isLocation(4) && isTime(5);
  }

  private boolean isWhatsat() {
    client = 1;
    return isRadius(2) && isBound(3);
  }

  private boolean isTime(int field) {
    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)) {
      return false;
    }
    seconds = decimal.whole();
    nanos = decimal.nanos();
    return true;
  }

  /** A decimal number with an optional sign: servers of other makes leave the {@code +} out. */
  private boolean isSkew(int field) {
    int from = starts[field];
    return decimal.read(bytes, Ascii.isSign(bytes[from]) ? from + 1 : from, ends[field],
        MAX_TIME_DIGITS);
  }

  /** ISO 6709 decimal degrees, {@code [+-]dd?(.d+)?[+-]ddd?(.d+)?}, latitude first. */
  private boolean isLocation(int field) {
    int from = starts[field];
    int to = ends[field];
    int split = from + 1;
    while (split < to && !Ascii.isSign(bytes[split])) {
      split++;
    }
    return split < to && isDegrees(from, split, 2, 90) && isDegrees(split, to, 3, 180);
  }

  private boolean isDegrees(int from, int to, int maxDigits, int limit) {
    return Ascii.isSign(bytes[from])
        && decimal.read(bytes, from + 1, to, maxDigits)
        && decimal.isAtMost(limit);
  }

  private boolean isRadius(int field) {
    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)) {
      return false;
    }
    radiusKm = decimal.whole() + decimal.nanos() / 1e9;
    return !decimal.isZero() && decimal.isAtMost(MAX_RADIUS_KM);
  }

  private boolean isBound(int field) {
    int from = starts[field];
    for (int i = from; i < ends[field]; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    decimal.read(bytes, from, ends[field], MAX_TIME_DIGITS);
    bound = (int) Math.min(decimal.whole(), Integer.MAX_VALUE);
    return ends[field] - from <= MAX_TIME_DIGITS && bound <= MAX_BOUND;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  int clientStart() {
    return starts[client];
  }

  int clientEnd() {
    return ends[client];
  }

  /** Whole seconds of the client's time (IAMAT, AT). */
  public long seconds() {
    return seconds;
  }

  /** Nanoseconds within {@link #seconds()}; later digits count as text only. */
  public int nanos() {
    return nanos;
  }

  /** Largest number of results that a WHATSAT wants, 0 to 20. */
  public int bound() {
    return bound;
  }

  /** Radius of a WHATSAT in kilometres, above 0 and at most 50. */
  public double radiusKm() {
    return radiusKm;
  }

  /** The client id, decoded as UTF-8 for people to read; equality is decided on the bytes. */
  public String clientText() {
    return Ascii.text(bytes, clientStart(), clientEnd());
  }
}
