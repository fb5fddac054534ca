package io.herd.benchmarks.jmh.threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts what has been done by other threads. The one that waits spins, so that its own wake-up is
 * no part of what is measured, and rests after a while in case there is only one core.
 */
final class Done implements Runnable {
  private static final int SPINS = 20_000;
  private static final long PAUSE_NANOS = 20_000;

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void run() {
    count.getAndIncrement();
  }

  /** Waits until so many more have been done. */
  void await(int units, int before) {
    for (int spins = 0; count.get() - before < units; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  int count() {
    return count.get();
  }
}
