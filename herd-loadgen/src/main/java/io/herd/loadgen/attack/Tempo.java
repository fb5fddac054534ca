package io.herd.loadgen.attack;

/**
 * How many of something are due at a constant rate. What could not be done in time is caught up for
 * 100 ms and then let go, so that an attack never makes up for a server that was slow by a burst.
 */
final class Tempo {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double PATIENCE_SECONDS = 0.1;

  private final double perSecond;
  private double due;
  private long asked = System.nanoTime();

  Tempo(double perSecond) {
    this.perSecond = perSecond;
  }

  /** How many are due now. */
  int due() {
    long now = System.nanoTime();
    due = Math.min(due + (now - asked) / NANOS_PER_SECOND * perSecond,
        Math.max(1, perSecond * PATIENCE_SECONDS));
    asked = now;
    return (int) due;
  }

  /** So many are done. */
  void done(int count) {
    due -= count;
  }

  /** Whether one is due; then it counts as done. */
  boolean next() {
    boolean is = due() > 0;
    if (is) {
      done(1);
    }
    return is;
  }
}
