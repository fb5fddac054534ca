package io.herd.loadgen.chaos;

import java.util.concurrent.TimeUnit;

/** One client's beat. What a fault has kept it from doing is not made up for. Not thread-safe. */
final class Pace {
  private static final long LATEST_NANOS = 500_000_000;

  private final long intervalNanos;
  private long due;

  /** Begins at once, or {@code share} of a beat later. */
  Pace(double perSecond, double share) {
    intervalNanos = Math.round(1e9 / perSecond);
    due = System.nanoTime() + Math.round(intervalNanos * share);
  }

  /** Sleeps until the next beat. */
  void await() throws InterruptedException {
    long now = System.nanoTime();
    if (now - due > LATEST_NANOS) {
      due = now;
    }
    TimeUnit.NANOSECONDS.sleep(due - now);
    due += intervalNanos;
  }
}
