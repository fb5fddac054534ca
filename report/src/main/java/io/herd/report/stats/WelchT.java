package io.herd.report.stats;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The ratio of two groups of runs that are not paired, such as those of two campaigns: Welch's t on
 * the logarithms, which does not take their spreads to be equal. Source: Welch 1947, with
 * Satterthwaite's degrees of freedom.
 */
public final class WelchT {
  private static final int LEAST = 3;

  private WelchT() {}

  /**
   * The ratio other/base of the geometric means; empty for fewer than three values in a group, or
   * if one is not above 0. Groups that do not vary at all give an interval of one point.
   *
   * @param level confidence, e.g. 0.95
   */
  public static Optional<Interval> ratio(List<Double> base, List<Double> other, double level) {
    if (!fits(base) || !fits(other)) {
      return Optional.empty();
    }
    var a = logs(base);
    var b = logs(other);
    var difference = LogRatioT.mean(b) - LogRatioT.mean(a);
    var half = half(error(a), a.length - 1, error(b), b.length - 1, level);
    return Optional.of(new Interval(
        Math.exp(difference), Math.exp(difference - half), Math.exp(difference + half)));
  }

  private static double half(double a, int freeA, double b, int freeB, double level) {
    var error = a + b;
    if (error == 0) {
      return 0;
    }
    var free = error * error / (a * a / freeA + b * b / freeB);
    return new TDistribution(free).inverseCumulativeProbability((1 + level) / 2)
        * Math.sqrt(error);
  }

  /** The squared standard error of the mean. */
  private static double error(double[] values) {
    var deviation = LogRatioT.deviation(values, LogRatioT.mean(values));
    return deviation * deviation / values.length;
  }

  private static boolean fits(List<Double> values) {
    return values.size() >= LEAST && values.stream().allMatch(value -> value > 0);
  }

  private static double[] logs(List<Double> values) {
    return values.stream().mapToDouble(Math::log).toArray();
  }
}
