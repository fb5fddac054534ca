package io.herd.core;

/**
 * How long to wait before the next dial. Short and capped, so that a server which comes back is
 * found within 2 s.
 */
public final class Backoff {
  private static final long FIRST_MILLIS = 10;
  private static final long LAST_MILLIS = 500;
  private static final int MAX_DOUBLINGS = 6;

  private Backoff() {}

  /** Milliseconds to wait after this many failures in a row (1, 2, ...): 10, 20, 40 ... 500. */
  public static long millisAfter(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS);
    return Math.min(FIRST_MILLIS << doublings, LAST_MILLIS);
  }
}
