package io.herd.loadgen.spec;

/**
 * The parts of a run in milliseconds: requests due in the warm-up are sent and recorded apart,
 * those of the window are measured, and after it replies are awaited until the drain's end at most.
 */
public record Phases(long warmupMillis, long windowMillis, long drainMillis) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  public Phases {
    BadInput.unless(warmupMillis >= 0, "phases.warmupMillis " + warmupMillis + " is below 0");
    BadInput.unless(windowMillis > 0, "phases.windowMillis " + windowMillis + " is below 1");
    BadInput.unless(drainMillis >= 0, "phases.drainMillis " + drainMillis + " is below 0");
  }

  /** From the start of the run to the start of the window. */
  public long warmupNanos() {
    return warmupMillis * NANOS_PER_MILLI;
  }

  /** From the start of the run to the end of the window. */
  public long endNanos() {
    return (warmupMillis + windowMillis) * NANOS_PER_MILLI;
  }

  /** From the start of the run to the moment when missing replies are given up. */
  public long deadlineNanos() {
    return endNanos() + drainMillis * NANOS_PER_MILLI;
  }
}
