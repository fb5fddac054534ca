package io.herd.report.stats;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Bias-corrected and accelerated bootstrap of the ratio of means, resampling whole blocks. Source:
 * Efron 1987, "Better bootstrap confidence intervals". The same seed gives the same interval. It
 * covers the truth less often than promised with few blocks, so {@link LogRatioT} is the default.
 *
 * @param resamples how often to resample; 2,000 and more
 * @param seed of the resampling
 */
public record BcaBootstrap(int resamples, long seed) implements RatioMethod {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  @Override
  public Interval ratio(List<Pair> pairs, double level) {
    var estimate = ratioOfMeans(pairs);
    var draws = draws(pairs);
    var bias = bias(draws, estimate);
    var acceleration = acceleration(pairs);
    return new Interval(
        estimate,
        quantile(draws, adjusted((1 - level) / 2, bias, acceleration)),
        quantile(draws, adjusted((1 + level) / 2, bias, acceleration)));
  }

  private static double ratioOfMeans(List<Pair> pairs) {
    return pairs.stream().mapToDouble(Pair::arm).sum()
        / pairs.stream().mapToDouble(Pair::base).sum();
  }

  private double[] draws(List<Pair> pairs) {
    var random = new SplittableRandom(seed);
    var draws = new double[resamples];
    for (var i = 0; i < resamples; i++) {
      var arm = 0.0;
      var base = 0.0;
      for (var j = 0; j < pairs.size(); j++) {
        var pair = pairs.get(random.nextInt(pairs.size()));
        arm += pair.arm();
        base += pair.base();
      }
      draws[i] = arm / base;
    }
    Arrays.sort(draws);
    return draws;
  }

  /** z0: how far the median of the draws is from the estimate; ties count half. */
  private double bias(double[] draws, double estimate) {
    var below = Arrays.stream(draws).filter(draw -> draw < estimate).count();
    var ties = Arrays.stream(draws).filter(draw -> draw == estimate).count();
    var share = (below + 0.5 * ties) / resamples;
    return NORMAL.inverseCumulativeProbability(
        Math.clamp(share, 0.5 / resamples, 1 - 0.5 / resamples));
  }

  /** a: skewness of the jackknife, by leaving out one block at a time. */
  private static double acceleration(List<Pair> pairs) {
    var arms = pairs.stream().mapToDouble(Pair::arm).sum();
    var bases = pairs.stream().mapToDouble(Pair::base).sum();
    var left = pairs.stream()
        .mapToDouble(pair -> (arms - pair.arm()) / (bases - pair.base()))
        .toArray();
    var mean = LogRatioT.mean(left);
    var cubes = Arrays.stream(left).map(v -> Math.pow(mean - v, 3)).sum();
    var squares = Arrays.stream(left).map(v -> Math.pow(mean - v, 2)).sum();
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double adjusted(double share, double bias, double acceleration) {
    var z = bias + NORMAL.inverseCumulativeProbability(share);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  private static double quantile(double[] sorted, double share) {
    var position = Math.clamp(share, 0, 1) * (sorted.length - 1);
    var below = (int) Math.floor(position);
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
