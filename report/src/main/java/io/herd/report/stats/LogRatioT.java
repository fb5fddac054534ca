package io.herd.report.stats;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t on the logarithms of the ratios within blocks: exp(m +- t(n-1) s / sqrt(n)). The
 * estimate is the geometric mean of the blocks' ratios. Source: Student 1908; pairing within
 * randomised blocks takes out what changes from block to block.
 */
public record LogRatioT() implements RatioMethod {
  @Override
  public Interval ratio(List<Pair> pairs, double level) {
    var logs = pairs.stream().mapToDouble(Pair::logRatio).toArray();
    var n = logs.length;
    var mean = mean(logs);
    var half = new TDistribution(n - 1).inverseCumulativeProbability((1 + level) / 2)
        * deviation(logs, mean) / Math.sqrt(n);
    return new Interval(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
  }

  static double mean(double[] values) {
    var sum = 0.0;
    for (var value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Standard deviation of a sample, with n - 1. */
  static double deviation(double[] values, double mean) {
    var squares = 0.0;
    for (var value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
