package io.herd.loadgen.schedule;

/**
 * When each request is due. A pure function of its index, so that a slow reply can never move a
 * later request. Immutable; any thread may ask.
 */
public interface Schedule {
  /** The due time of a request that a finite schedule does not have. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Nanoseconds from the start of the run to the moment request {@code index} (0, 1, ...) is due,
   * or {@link #NEVER} behind the last one. Never decreases.
   */
  long intendedNanos(long index);

  /** How many requests are due before {@code nanos}; a binary search, not for a hot path. */
  default long countBefore(long nanos) {
    long high = 1;
    while (intendedNanos(high - 1) < nanos) {
      high *= 2;
    }
    long low = high / 2;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (intendedNanos(middle) < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
