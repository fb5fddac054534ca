package io.herd.report.content;

import io.herd.report.metric.Metric;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.GeometricMean;
import io.herd.report.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One metric of one arm: the median of its runs with the least and the greatest beside it.
 * Percentiles are never averaged; a median of runs is one of them, or lies between two.
 *
 * @param metric what it is
 * @param values one for each run that has it
 */
record ArmFigure(Metric metric, List<Double> values) {
  /** Of the usable runs; of every run that was not set aside if none is usable. */
  static ArmFigure of(Campaign campaign, String arm, Metric metric) {
    var usable = campaign.usableRunsOf(arm);
    var runs = usable.isEmpty() ? kept(campaign, arm) : usable;
    return new ArmFigure(
        metric,
        runs.stream()
            .map(metric::of)
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList());
  }

  OptionalDouble median() {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(StatUtils.percentile(array(), 50));
  }

  String text() {
    return metric.format(median());
  }

  /** From the least to the greatest run. */
  String range() {
    return values.isEmpty()
        ? "unavailable"
        : metric.unit().format(StatUtils.min(array())) + " – "
            + metric.unit().format(StatUtils.max(array()));
  }

  /**
   * The geometric mean of the runs with its 95 % interval; a point at the median where they are too
   * few for one, or where one of them is 0.
   */
  Optional<Interval> level() {
    var mean = GeometricMean.of(values, Comparison.LEVEL);
    return mean.isPresent() || values.isEmpty()
        ? mean
        : Optional.of(new Interval(
            median().orElseThrow(), median().orElseThrow(), median().orElseThrow()));
  }

  /** The same for readers: {@code 51.3 µs [49.7 µs, 52.9 µs]}. */
  static String text(Metric metric, Interval level) {
    var value = metric.unit().format(level.estimate());
    var low = metric.unit().format(level.low());
    var high = metric.unit().format(level.high());
    return low.equals(high) ? value : value + " [" + low + ", " + high + "]";
  }

  private double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<RunResult> kept(Campaign campaign, String arm) {
    return campaign.runsOf(arm).stream().filter(run -> !run.marks().isVoid()).toList();
  }
}
