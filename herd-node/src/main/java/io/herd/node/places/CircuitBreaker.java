package io.herd.node.places;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps calls from a service that only fails: after so many failures in a row it lets one call
 * through in each pause, until one succeeds. Safe for any thread; never blocks.
 */
final class CircuitBreaker {
  private final int threshold;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong nextTrial = new AtomicLong();

  CircuitBreaker(int threshold, long pauseNanos, LongSupplier nanoTime) {
    this.threshold = threshold;
    this.pauseNanos = pauseNanos;
    this.nanoTime = nanoTime;
  }

  /** Whether a call may be made now. */
  boolean allows() {
    if (failures.get() < threshold) {
      return true;
    }
    long trial = nextTrial.get();
    long now = nanoTime.getAsLong();
    return now - trial >= 0 && nextTrial.compareAndSet(trial, now + pauseNanos);
  }

  void succeeded() {
    failures.set(0);
  }

  void failed() {
    if (failures.incrementAndGet() == threshold) {
      nextTrial.set(nanoTime.getAsLong() + pauseNanos);
    }
  }
}
