package io.herd.core;

/**
 * How long the other side of a connection may take. A transport looks at all its connections every
 * {@link #sweepMillis} by one timer, so each of these is kept to two sweeps more.
 *
 * @param lineMillis from the first byte of a line to its end, however steadily bytes come; also
 *     until a neighbour has said who it is
 * @param idleMillis how long a client may say nothing between two lines
 * @param pingMillis after how long a neighbour that says nothing is asked whether it is there, and
 *     is asked again
 * @param pingMisses how many of these in a row it may leave unanswered before the link is closed
 * @param slowPeerMillis how long more than {@link Limits#slowPeerQueueBytes} may wait for a
 *     neighbour
 */
public record Timeouts(
    int lineMillis, int idleMillis, int pingMillis, int pingMisses, int slowPeerMillis) {

  /** 10 s for a line, 5 min between two, a ping each 15 s and 2 misses, 1 min for a slow peer. */
  public static final Timeouts DEFAULT = new Timeouts(10_000, 300_000, 15_000, 2, 60_000);

  private static final int SWEEPS = 20;
  private static final int SHORTEST_SWEEP = 5;
  private static final int LONGEST_SWEEP = 500;

  public Timeouts {
    Limits.positive("lineMillis", lineMillis);
    Limits.positive("idleMillis", idleMillis);
    Limits.positive("pingMillis", pingMillis);
    Limits.positive("pingMisses", pingMisses);
    Limits.positive("slowPeerMillis", slowPeerMillis);
  }

  /** How often a transport asks {@link Session#overdue} of each of its sessions: 500 ms at most. */
  public int sweepMillis() {
    int shortest = Math.min(Math.min(lineMillis, idleMillis), Math.min(pingMillis, slowPeerMillis));
    return Math.clamp(shortest / SWEEPS, SHORTEST_SWEEP, LONGEST_SWEEP);
  }
}
