package io.herd.report.metric;

import io.herd.report.result.Latency;

/** The percentiles that a summary keeps. */
public enum Percentile {
  /** The median. */
  P50("p50"),
  /** One request of a hundred takes longer. */
  P99("p99"),
  /** One request of a thousand takes longer. */
  P999("p99.9");

  private final String label;

  Percentile(String label) {
    this.label = label;
  }

  /** As it is printed: p50, p99, p99.9. */
  public String label() {
    return label;
  }

  /** This percentile of a summary, in nanoseconds. */
  public double of(Latency latency) {
    return switch (this) {
      case P50 -> latency.p50Nanos();
      case P99 -> latency.p99Nanos();
      case P999 -> latency.p999Nanos();
    };
  }
}
