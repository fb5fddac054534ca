package io.herd.node.places;

import java.time.Duration;

/**
 * What one server spends on Places.
 *
 * @param connect to reach the host
 * @param total from the question to the last byte
 * @param bodyBytes the longest body that is read
 * @param inFlight calls at a time; one more fails at once
 * @param keep how long a reply is used again
 * @param entries replies kept
 * @param entryBytes bytes of all replies kept
 * @param failures in a row after which there are no calls for the pause
 * @param pause until one call is tried again
 */
public record PlacesLimits(Duration connect, Duration total, int bodyBytes, int inFlight,
    Duration keep, int entries, long entryBytes, int failures, Duration pause) {
  /** 2 s, 5 s, 1 MiB; 32 calls; 60 s, 10,000 replies in 64 MiB; 20 failures, 1 s. */
  public static final PlacesLimits DEFAULT = new PlacesLimits(
      Duration.ofSeconds(2), Duration.ofSeconds(5), 1 << 20, 32,
      Duration.ofSeconds(60), 10_000, 64L << 20, 20, Duration.ofSeconds(1));

  /**
   * Checks.
   *
   * @throws IllegalArgumentException in one line, if a limit is not above 0
   */
  public PlacesLimits {
    positive("connect", connect.toNanos());
    positive("total", total.toNanos());
    positive("bodyBytes", bodyBytes);
    positive("inFlight", inFlight);
    positive("keep", keep.toNanos());
    positive("entries", entries);
    positive("entryBytes", entryBytes);
    positive("failures", failures);
    positive("pause", pause.toNanos());
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("Places limit " + name + " must be above 0");
    }
  }

  /** The same with so many calls at a time. */
  public PlacesLimits withInFlight(int calls) {
    return new PlacesLimits(connect, total, bodyBytes, calls, keep, entries, entryBytes, failures,
        pause);
  }

  /** The same with another time for a whole call. */
  public PlacesLimits withTotal(Duration time) {
    return new PlacesLimits(connect, time, bodyBytes, inFlight, keep, entries, entryBytes, failures,
        pause);
  }
}
