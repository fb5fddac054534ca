package io.herd.report.stats;

/**
 * An estimate with its confidence interval.
 *
 * @param estimate the point estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double estimate, double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval: low " + low + " is above high " + high);
    }
  }

  /** Whether the value lies outside, the ends not being outside. */
  public boolean excludes(double value) {
    return value < low || value > high;
  }
}
