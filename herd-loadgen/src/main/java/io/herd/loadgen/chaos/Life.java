package io.herd.loadgen.chaos;

/**
 * One process of a server, from the moment it serves to its death. Compared by identity: two lives
 * of one server share nothing, as a server keeps its map in memory only.
 */
final class Life {
  static final long FOR_EVER = Long.MAX_VALUE;

  private final String server;
  private final long fromNanos;
  private volatile long toNanos = FOR_EVER;

  Life(String server, long fromNanos) {
    this.server = server;
    this.fromNanos = fromNanos;
  }

  String server() {
    return server;
  }

  long fromNanos() {
    return fromNanos;
  }

  /** When it was killed, or {@link #FOR_EVER}. */
  long toNanos() {
    return toNanos;
  }

  boolean isOver() {
    return toNanos != FOR_EVER;
  }

  void end(long nanos) {
    toNanos = nanos;
  }
}
