package io.herd.sim.scale;

import java.util.Arrays;
import java.util.Collection;

/**
 * A sorted sample of times.
 *
 * @param median the value at half of the sample, as Jepsen's {@code set-full} picks it
 * @param max the longest
 */
public record Latencies(long median, long max) {
  static Latencies of(Collection<Long> millis) {
    long[] sorted = millis.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? new Latencies(0, 0)
        : new Latencies(sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }
}
