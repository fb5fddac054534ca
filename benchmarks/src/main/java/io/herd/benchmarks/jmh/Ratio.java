package io.herd.benchmarks.jmh;

import io.herd.report.stats.Interval;
import io.herd.report.stats.LogRatioT;
import io.herd.report.stats.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How one score stands to another.
 *
 * <p>With two or more forks of each the figures are the forks' means, paired by round, and the
 * interval is that of {@link LogRatioT}: what other JVMs would show. With one fork it is Welch's t
 * on the logarithms of the iterations (Welch 1947): it holds within these two JVMs only, and is too
 * narrow for others.
 *
 * @param interval the ratio with its 95 % interval
 * @param pairs rounds that it rests on; 1 means that iterations had to do
 */
public record Ratio(Interval interval, int pairs) {
  private static final double LEVEL = 0.95;

  /** The ratio of the arm's score to the base line's; empty when there is too little of either. */
  public static Optional<Ratio> of(Score arm, Score base) {
    var arms = arm.forks();
    var bases = base.forks();
    int pairs = Math.min(arms.size(), bases.size());
    if (pairs > 1) {
      return usable(arms) && usable(bases)
          ? Optional.of(new Ratio(paired(arms, bases, pairs), pairs))
          : Optional.empty();
    }
    return pairs == 1
        ? withinOneJvm(arm.samples().getFirst(), base.samples().getFirst())
        : Optional.empty();
  }

  /** Whether the interval excludes 1. */
  public boolean resolved() {
    return interval.excludes(1);
  }

  private static Interval paired(List<Double> arms, List<Double> bases, int count) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < count; i++) {
      pairs.add(new Pair(i, bases.get(i), arms.get(i)));
    }
    return new LogRatioT().ratio(pairs, LEVEL);
  }

  private static Optional<Ratio> withinOneJvm(List<Double> arm, List<Double> base) {
    return arm.size() > 1 && base.size() > 1 && usable(arm) && usable(base)
        ? Optional.of(new Ratio(welch(logs(arm), logs(base)), 1))
        : Optional.empty();
  }

  private static boolean usable(List<Double> values) {
    return values.stream().allMatch(value -> value > 0 && Double.isFinite(value));
  }

  private static double[] logs(List<Double> values) {
    return values.stream().mapToDouble(Math::log).toArray();
  }

  private static Interval welch(double[] arm, double[] base) {
    double a = StatUtils.variance(arm) / arm.length;
    double b = StatUtils.variance(base) / base.length;
    double difference = StatUtils.mean(arm) - StatUtils.mean(base);
    double half = a + b == 0 ? 0
        : Math.sqrt(a + b) * quantile(
            (a + b) * (a + b) / (a * a / (arm.length - 1) + b * b / (base.length - 1)));
    return new Interval(Math.exp(difference), Math.exp(difference - half),
        Math.exp(difference + half));
  }

  private static double quantile(double degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + LEVEL) / 2);
  }
}
