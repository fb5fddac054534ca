package io.herd.core;

import java.util.Arrays;

/**
 * One accepted position of one client: the AT line as it is stored, answered and flooded, with its
 * LF. Immutable but for the mark that a newer one has taken its place.
 *
 * <p>Updates of one client are totally ordered by client time in nanoseconds, then origin server,
 * location, and, so that no two different lines tie, the texts of time and skew. Without a total
 * order two servers that take different values with one time stamp would differ for good. Equality
 * is identity: the cache says which offer was accepted.
 */
public final class Update implements Comparable<Update> {
  private static final int PREFIX = 3; // "AT "

  private final byte[] line;
  private final long seconds;
  private final int nanos;
  private final char serverEnd;
  private final char skewEnd;
  private final char clientEnd;
  private final char locationEnd;
  private boolean superseded; // racy on purpose: sending a superseded line is harmless

  Update(byte[] line, Message times, int serverEnd, int skewEnd, int clientEnd, int locationEnd) {
    this.line = line;
    seconds = times.seconds();
    nanos = times.nanos();
    this.serverEnd = (char) serverEnd;
    this.skewEnd = (char) skewEnd;
    this.clientEnd = (char) clientEnd;
    this.locationEnd = (char) locationEnd;
  }

  /**
   * The whole line, {@code AT <server> <skew> <client> <location> <time>} and LF. Not to be written
   * to.
   */
  public byte[] line() {
    return line;
  }

  /** Whole seconds of the client's time. */
  public long seconds() {
    return seconds;
  }

  /** Nanoseconds within {@link #seconds()}. */
  public int nanos() {
    return nanos;
  }

  int clientStart() {
    return skewEnd + 1;
  }

  int clientEnd() {
    return clientEnd;
  }

  /** Name of the server that the client spoke to. */
  public String server() {
    return Ascii.text(line, PREFIX, serverEnd);
  }

  /** The client id, decoded as UTF-8. */
  public String client() {
    return Ascii.text(line, skewEnd + 1, clientEnd);
  }

  /** ISO 6709 position as the client sent it, such as {@code +34.068930-118.445127}. */
  public String location() {
    return Ascii.text(line, clientEnd + 1, locationEnd);
  }

  boolean hasClient(byte[] bytes, int from, int to) {
    return Arrays.equals(line, skewEnd + 1, clientEnd, bytes, from, to);
  }

  /** Whether a message of the same client carries a later time, in nanoseconds. */
  boolean isOlderThan(Message message) {
    return compareTime(message.seconds(), message.nanos()) < 0;
  }

  boolean isNewerThan(Message message) {
    return compareTime(message.seconds(), message.nanos()) > 0;
  }

  /** Whether bytes that carry no LF are this very line. */
  boolean isLine(byte[] bytes, int from, int to) {
    return Arrays.equals(line, 0, line.length - 1, bytes, from, to);
  }

  private int compareTime(long otherSeconds, int otherNanos) {
    return seconds != otherSeconds
        ? Long.compare(seconds, otherSeconds)
        : Integer.compare(nanos, otherNanos);
  }

  void supersede() {
    superseded = true;
  }

  /**
   * Whether a newer update of this client is stored, so that this one need not be sent any more.
   */
  boolean isSuperseded() {
    return superseded;
  }

  @Override
  public int compareTo(Update o) {
    int order = compareTime(o.seconds, o.nanos);
    if (order == 0) {
      order = compare(PREFIX, serverEnd, o, PREFIX, o.serverEnd);
    }
    if (order == 0) {
      order = compare(clientEnd + 1, locationEnd, o, o.clientEnd + 1, o.locationEnd);
    }
    if (order == 0) {
      order = compare(locationEnd + 1, line.length, o, o.locationEnd + 1, o.line.length);
    }
    return order != 0 ? order : compare(serverEnd + 1, skewEnd, o, o.serverEnd + 1, o.skewEnd);
  }

  private int compare(int from, int to, Update other, int otherFrom, int otherTo) {
    return Arrays.compareUnsigned(line, from, to, other.line, otherFrom, otherTo);
  }

  /** The line without its LF, for people to read. */
  @Override
  public String toString() {
    return Ascii.text(line, 0, line.length - 1);
  }
}
