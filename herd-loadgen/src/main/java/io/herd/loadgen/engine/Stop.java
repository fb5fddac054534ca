package io.herd.loadgen.engine;

import io.herd.loadgen.schedule.Schedule;

/** When a run was told to end before its time. Any thread may tell and ask. */
final class Stop {
  private volatile long start;
  private volatile long at;
  private volatile boolean told;

  /** The run's start, on the clock of {@link System#nanoTime}. */
  void started(long nanoTime) {
    start = nanoTime;
  }

  /** Ends the run now; only the first call counts. */
  void tell() {
    if (!told) {
      at = System.nanoTime();
      told = true;
    }
  }

  boolean told() {
    return told;
  }

  /** From the run's start to its early end, never negative; {@link Schedule#NEVER} without one. */
  long nanos() {
    return told ? Math.max(0, at - start) : Schedule.NEVER;
  }
}
