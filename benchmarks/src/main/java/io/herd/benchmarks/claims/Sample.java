package io.herd.benchmarks.claims;

import io.herd.report.stats.Interval;
import io.herd.report.stats.LogRatioT;
import io.herd.report.stats.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One figure by block: the mean of the block's usable runs.
 *
 * @param label whose it is
 * @param values by block
 */
record Sample(String label, SortedMap<Integer, Double> values) {
  static final double LEVEL = 0.95;
  static final int LEAST = 3;

  /** Blocks are numbered by the order of the values. */
  static Sample of(String label, List<Double> values) {
    var byBlock = new TreeMap<Integer, Double>();
    values.forEach(value -> byBlock.put(byBlock.size(), value));
    return new Sample(label, byBlock);
  }

  int size() {
    return values.size();
  }

  /** The blocks that both have. */
  int shared(Sample base) {
    return pairs(base).size();
  }

  /** This over another, paired by block; none if fewer than three blocks have both. */
  Optional<Interval> over(Sample base) {
    List<Pair> pairs = pairs(base);
    boolean usable = pairs.size() >= LEAST
        && pairs.stream().allMatch(pair -> Double.isFinite(pair.logRatio()));
    return usable ? Optional.of(new LogRatioT().ratio(pairs, LEVEL)) : Optional.empty();
  }

  /** The geometric mean with its interval, by Student's t on the logarithms. */
  Optional<Interval> mean() {
    return over(new Sample("one", new TreeMap<>(ones())));
  }

  private Map<Integer, Double> ones() {
    var ones = new TreeMap<>(values);
    ones.replaceAll((_, _) -> 1.0);
    return ones;
  }

  private List<Pair> pairs(Sample base) {
    var pairs = new ArrayList<Pair>();
    values.forEach((block, value) -> {
      Double other = base.values.get(block);
      if (other != null) {
        pairs.add(new Pair(block, other, value));
      }
    });
    return pairs;
  }

  /** The median over the blocks; not a number if there are none. */
  double median() {
    double[] sorted = values.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0 ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
