package io.herd.report.stats;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** The mean of runs that are not paired, on a logarithmic scale. Source: Student 1908. */
public final class GeometricMean {
  private static final int LEAST = 3;

  private GeometricMean() {}

  /**
   * exp(m +- t(n-1) s / sqrt(n)) over the logarithms; empty for fewer than three values, or if one
   * is not above 0.
   *
   * @param level confidence, e.g. 0.95
   */
  public static Optional<Interval> of(List<Double> values, double level) {
    if (values.size() < LEAST || values.stream().anyMatch(value -> !(value > 0))) {
      return Optional.empty();
    }
    var logs = values.stream().mapToDouble(Math::log).toArray();
    var mean = LogRatioT.mean(logs);
    var half = new TDistribution(logs.length - 1).inverseCumulativeProbability((1 + level) / 2)
        * LogRatioT.deviation(logs, mean) / Math.sqrt(logs.length);
    return Optional.of(
        new Interval(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half)));
  }
}
