package io.herd.report.result;

import org.HdrHistogram.Histogram;

/**
 * The summary of one histogram, in nanoseconds. The histogram itself is kept in the run's
 * {@code .hlog} file; percentiles of different runs are never averaged.
 */
public record Latency(
    long count,
    double meanNanos,
    long minNanos,
    long p50Nanos,
    long p90Nanos,
    long p99Nanos,
    long p999Nanos,
    long maxNanos) {
  public Latency {
    Require.notNegative("latency.count", count);
    Require.finite("latency.meanNanos", meanNanos);
    if (p50Nanos > p99Nanos || p99Nanos > p999Nanos || p999Nanos > maxNanos) {
      throw new IllegalArgumentException("latency: percentiles decrease in " + p50Nanos + ", "
          + p99Nanos + ", " + p999Nanos + ", " + maxNanos);
    }
  }

  /** The summary of a histogram of nanoseconds. */
  public static Latency of(Histogram histogram) {
    return new Latency(
        histogram.getTotalCount(),
        histogram.getTotalCount() == 0 ? 0 : histogram.getMean(),
        histogram.getTotalCount() == 0 ? 0 : histogram.getMinValue(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        histogram.getMaxValue());
  }
}
