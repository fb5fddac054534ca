package io.herd.report.stats;

import io.herd.report.metric.Metric;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One metric of two arms in one randomised block.
 *
 * @param block the block's number
 * @param base geometric mean over the base line's runs of the block
 * @param arm geometric mean over the other arm's runs of the block
 */
public record Pair(int block, double base, double arm) {
  /** One pair for each block in which both arms have the metric. */
  public static List<Pair> byBlock(Metric metric, List<RunResult> base, List<RunResult> arm) {
    var bases = means(metric, base);
    var arms = means(metric, arm);
    var pairs = new ArrayList<Pair>();
    bases.forEach((block, value) -> {
      var other = arms.get(block);
      if (other != null) {
        pairs.add(new Pair(block, value, other));
      }
    });
    return List.copyOf(pairs);
  }

  /** Natural logarithm of arm over base; not finite unless both are above 0. */
  public double logRatio() {
    return base > 0 && arm > 0 ? Math.log(arm / base) : Double.NaN;
  }

  /** The geometric mean of each block in which a run has the metric, by block. */
  public static SortedMap<Integer, Double> means(Metric metric, List<RunResult> runs) {
    return runs.stream()
        .filter(run -> metric.of(run).isPresent())
        .collect(Collectors.groupingBy(RunResult::block, TreeMap::new,
            Collectors.collectingAndThen(
                Collectors.averagingDouble(run -> Math.log(orNan(metric.of(run)))), Math::exp)));
  }

  private static double orNan(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
