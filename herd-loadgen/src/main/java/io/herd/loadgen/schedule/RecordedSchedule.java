package io.herd.loadgen.schedule;

/** Requests at the moments of a recording, played {@code speedUp} times as fast. */
public final class RecordedSchedule implements Schedule {
  private final long[] nanos;

  /** Takes the moments in nanoseconds from the recording's start; they must not decrease. */
  public RecordedSchedule(long[] recordedNanos, double speedUp) {
    if (!(speedUp > 0)) {
      throw new IllegalArgumentException("speed-up " + speedUp + " is not a positive number");
    }
    nanos = new long[recordedNanos.length];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (long) (recordedNanos[i] / speedUp);
      if (i > 0 && nanos[i] < nanos[i - 1]) {
        throw new IllegalArgumentException("recording goes back in time at index " + i);
      }
    }
  }

  @Override
  public long intendedNanos(long index) {
    return index < nanos.length ? nanos[(int) index] : NEVER;
  }
}
