package io.herd.loadgen.engine;

import java.time.Instant;

/** The wall clock's reading at any moment of {@link System#nanoTime}, to the nanosecond. */
final class Clock {
  private final long offset;

  Clock() {
    Instant now = Instant.now();
    offset = now.getEpochSecond() * 1_000_000_000L + now.getNano() - System.nanoTime();
  }

  long epochNanos(long nanoTime) {
    return nanoTime + offset;
  }
}
