package io.herd.node.stats;

import java.time.Instant;

/** The time of day. */
public final class Clock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Clock() {}

  /** POSIX time in nanoseconds, as fine as the system's clock tells it. */
  public static long epochNanos() {
    var now = Instant.now();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }
}
