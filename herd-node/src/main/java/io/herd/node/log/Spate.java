package io.herd.node.log;

import java.util.function.LongSupplier;

/**
 * Lets so many messages through in each second, and counts the rest. Safe for any number of
 * threads.
 */
final class Spate {
  private static final long SECOND = 1_000_000_000L;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private long began;
  private int shown;
  private int held;

  /** With a clock in nanoseconds from any origin. */
  Spate(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
  }

  /**
   * How many were held back in the seconds before, to be told with this one; -1 if this one is held
   * back too.
   */
  synchronized int admit() {
    long now = nanoTime.getAsLong();
    int before = 0;
    if (now - began >= SECOND) {
      began = now;
      shown = 0;
      before = held;
      held = 0;
    }
    if (shown == perSecond) {
      held++;
      return -1;
    }
    shown++;
    return before;
  }
}
