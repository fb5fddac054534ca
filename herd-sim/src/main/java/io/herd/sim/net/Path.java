package io.herd.sim.net;

/** One direction between two places: how long bytes take, and whether they get through at all. */
public final class Path {
  private final long leastNanos;
  private final long meanNanos;
  private final long tickNanos;
  private long blockedUntil;

  /**
   * A path whose delay is {@code leastNanos} and an exponential tail on top of it.
   *
   * @param tickNanos bytes arrive at multiples of it only, so that lines come together; 1 for any
   *     time
   */
  public Path(long leastNanos, long meanNanos, long tickNanos) {
    this.leastNanos = leastNanos;
    this.meanNanos = meanNanos;
    this.tickNanos = tickNanos;
  }

  /** When something arrives that is sent now. */
  public long arrival(long now, Dice dice) {
    long exact = now + leastNanos + dice.exponential(meanNanos);
    return tickNanos == 1 ? exact : (exact / tickNanos + 1) * tickNanos;
  }

  /** No byte takes longer, unless the path is blocked. */
  public long longestNanos() {
    return leastNanos + Dice.longest(meanNanos) + tickNanos;
  }

  /** Nothing arrives until then; what is on its way waits, as if it were sent again. */
  public void block(long until) {
    blockedUntil = Math.max(blockedUntil, until);
  }

  /** When bytes arrive again; a time in the past if they do now. */
  public long blockedUntil() {
    return blockedUntil;
  }
}
