package io.herd.sim.oracle;

import java.math.BigInteger;

/**
 * One update that a server has a right to accept: its AT line, of which there is one such object,
 * and what has become of it. Ordered as
 * the protocol says, by client time in whole nanoseconds, server, location, and the texts of time
 * and skew.
 */
public final class Fact implements Comparable<Fact> {
  private final byte[] line;
  private final int client;
  private final String server;
  private final String skew;
  private final String location;
  private final String time;
  private final BigInteger nanos;
  private final long acceptedAt;
  int accepts;
  int sends;
  int conflated;

  /** The line is without its end. */
  Fact(byte[] line, int client, String server, String skew, Command.Iamat iamat, long acceptedAt) {
    this.line = line;
    this.client = client;
    this.server = server;
    this.skew = skew;
    this.acceptedAt = acceptedAt;
    location = iamat.location();
    time = iamat.time();
    nanos = iamat.nanos();
  }

  public byte[] line() {
    return line;
  }

  int client() {
    return client;
  }

  String server() {
    return server;
  }

  String location() {
    return location;
  }

  BigInteger nanos() {
    return nanos;
  }

  /** When the server that the client spoke to took it, in virtual nanoseconds. */
  public long acceptedAt() {
    return acceptedAt;
  }

  /** How many servers have taken it. */
  public int accepts() {
    return accepts;
  }

  /** AT lines that its flood took, with those that were spared as a newer one came in between. */
  public int cost() {
    return sends + conflated;
  }

  @Override
  public int compareTo(Fact o) {
    int order = nanos.compareTo(o.nanos);
    order = order != 0 ? order : server.compareTo(o.server);
    order = order != 0 ? order : location.compareTo(o.location);
    order = order != 0 ? order : time.compareTo(o.time);
    return order != 0 ? order : skew.compareTo(o.skew);
  }

  @Override
  public String toString() {
    return Text.shown(line, 0, line.length);
  }
}
