package io.herd.report.content;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * One distribution: its values by percentile, and how far up they are known.
 *
 * @param histogram of nanoseconds
 * @param highest percentile that has enough values above it
 */
record Quantiles(Histogram histogram, double highest) {
  /** A percentile is drawn as long as at least so many values lie above it. */
  private static final int LEAST_ABOVE = 10;
  private static final int STEPS_PER_DECADE = 12;
  private static final int DECADES = 6;

  static Quantiles of(Histogram histogram) {
    return new Quantiles(
        histogram, 100 * (1 - (double) LEAST_ABOVE / histogram.getTotalCount()));
  }

  boolean known(double percentile) {
    return percentile <= highest && at(percentile) > 0;
  }

  /** Whether there are values enough for a curve. */
  boolean isDrawn() {
    return points().size() > 1;
  }

  /** Nanoseconds. */
  double at(double percentile) {
    return (double) histogram.getValueAtPercentile(percentile);
  }

  /** Pairs of percentile and nanoseconds, as a chart draws them. */
  List<List<Double>> points() {
    return percentiles(highest)
        .filter(this::known)
        .mapToObj(percentile -> List.of(percentile, at(percentile)))
        .toList();
  }

  /** Triples of percentile, least and greatest of some runs, as far as all of them are known. */
  static List<List<Double>> spread(List<Histogram> runs) {
    var all = runs.stream().map(Quantiles::of).toList();
    var highest = all.stream().mapToDouble(Quantiles::highest).min().orElse(0);
    return all.size() < 2 || !all.stream().allMatch(Quantiles::isDrawn)
        ? List.of()
        : percentiles(highest)
            .filter(percentile -> all.stream().allMatch(run -> run.known(percentile)))
            .mapToObj(percentile -> List.of(percentile,
                all.stream().mapToDouble(run -> run.at(percentile)).min().orElseThrow(),
                all.stream().mapToDouble(run -> run.at(percentile)).max().orElseThrow()))
            .toList();
  }

  /** Evenly spaced in decades of what lies above: 0, ... 90, ... 99, ... and the highest. */
  private static DoubleStream percentiles(double highest) {
    var even = IntStream.range(0, DECADES * STEPS_PER_DECADE)
        .mapToDouble(step -> 100 * (1 - Math.pow(10, -(double) step / STEPS_PER_DECADE)))
        .map(percentile -> Math.round(percentile * 1e4) / 1e4)
        .filter(percentile -> percentile < highest);
    return DoubleStream.concat(even, DoubleStream.of(Math.floor(highest * 1e4) / 1e4))
        .filter(percentile -> percentile >= 0);
  }
}
