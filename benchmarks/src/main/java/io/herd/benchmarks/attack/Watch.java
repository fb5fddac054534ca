package io.herd.benchmarks.attack;

import java.util.Collection;
import java.util.Set;

/** Looks at processes a few times a second and keeps the most of each figure. */
final class Watch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 200;

  private final Set<Long> pids;
  private final Thread thread;
  private volatile Footprint peak;

  Watch(Collection<Long> pids) {
    this.pids = Set.copyOf(pids);
    peak = Footprint.of(this.pids);
    thread = Thread.ofPlatform().daemon().name("watch").start(this::look);
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        peak = peak.max(Footprint.of(pids));
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** The most so far. */
  Footprint peak() {
    return peak;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
