package io.herd.report.stats;

import java.util.Arrays;

/**
 * Whether a series still rises or falls. Sources: Mann 1945 and Kendall 1975 for {@code z}, Sen
 * 1968 for the slope; neither minds an outlier.
 *
 * @param z the Mann-Kendall statistic, standard normal if there is no trend
 * @param change from the first to the last value by Sen's slope, relative to the median
 */
public record Trend(double z, double change) {
  /** The trend of a series in the order of time; at least three values. */
  public static Trend of(double[] values) {
    return new Trend(mannKendall(values), slope(values) * (values.length - 1) / median(values));
  }

  private static double mannKendall(double[] values) {
    var s = 0;
    for (var i = 0; i < values.length; i++) {
      for (var j = i + 1; j < values.length; j++) {
        s += (int) Math.signum(values[j] - values[i]);
      }
    }
    return s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance(values));
  }

  private static double variance(double[] values) {
    var n = (double) values.length;
    var variance = n * (n - 1) * (2 * n + 5);
    var sorted = values.clone();
    Arrays.sort(sorted);
    for (var start = 0; start < sorted.length;) {
      var end = start;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      var ties = (double) (end - start);
      variance -= ties * (ties - 1) * (2 * ties + 5);
      start = end;
    }
    return variance / 18;
  }

  private static double slope(double[] values) {
    var n = values.length;
    var slopes = new double[n * (n - 1) / 2];
    var next = 0;
    for (var i = 0; i < n; i++) {
      for (var j = i + 1; j < n; j++) {
        slopes[next++] = (values[j] - values[i]) / (j - i);
      }
    }
    return median(slopes);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
