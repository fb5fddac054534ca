package io.herd.report.diff;

import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import java.util.List;

/**
 * By how much a metric may change before it counts. Counts hardly vary from run to run, so they
 * gate; times and what hangs on them depend on the machine's day, so they are a tripwire.
 *
 * @param counts factor for counts, at least 1
 * @param times factor for everything else, at least 1
 */
public record Bounds(double counts, double times) {
  /** One per cent for counts, a quarter for times. */
  public static final Bounds STANDARD = new Bounds(1.01, 1.25);

  private static final List<Metric> COUNTED = List.of(Metrics.MESSAGES, Metrics.ALLOCATED);

  public Bounds {
    if (!(counts >= 1) || !(times >= 1)) {
      throw new IllegalArgumentException("a band is a factor of at least 1, such as 1.25, not "
          + Math.min(counts, times));
    }
  }

  /** Whether a metric is a count, which does not hang on the machine. */
  static boolean isCount(Metric metric) {
    return COUNTED.contains(metric);
  }

  double of(Metric metric) {
    return isCount(metric) ? counts : times;
  }
}
