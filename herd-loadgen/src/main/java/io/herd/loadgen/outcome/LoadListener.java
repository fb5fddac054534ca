package io.herd.loadgen.outcome;

import io.herd.loadgen.record.Window;

/** Hears of a run while it lasts, on the thread that waits for it. */
public interface LoadListener {
  /** Hears nothing. */
  LoadListener NONE = new LoadListener() {};

  /** The run begins now; {@code epochMillis} is what the time line counts from. */
  default void started(long epochMillis) {}

  /** An interval has ended. The window is valid during the call only. */
  default void ticked(Interval interval, Window window) {}
}
