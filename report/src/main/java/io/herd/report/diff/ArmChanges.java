package io.herd.report.diff;

import io.herd.report.diff.Change.Word;
import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Comparisons;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import io.herd.report.stats.WelchT;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The changes of one campaign from base to head.
 *
 * @param bounds how much counts
 * @param samePlace whether machine and JVM are the same, without which times say nothing
 */
record ArmChanges(Campaign base, Campaign head, Bounds bounds, boolean samePlace) {
  /** Every metric that both have, of one arm that both ran. */
  List<Change> of(String arm) {
    var before = base.usableRunsOf(arm);
    var after = head.usableRunsOf(arm);
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    return metrics().stream()
        .filter(metric -> !values(metric, before).isEmpty() && !values(metric, after).isEmpty())
        .map(metric -> change(arm, metric, before, after))
        .toList();
  }

  private List<Metric> metrics() {
    var commands = base.runs().stream()
        .flatMap(run -> run.config().load().mix().keySet().stream())
        .filter(command -> !command.equals("IAMAT"))
        .distinct()
        .map(command -> Metrics.response(command, Percentile.P99));
    return Stream.of(Metrics.compared().stream(), commands, Stream.of(Metrics.PEAK))
        .flatMap(metrics -> metrics)
        .toList();
  }

  private Change change(
      String arm, Metric metric, List<RunResult> before, List<RunResult> after) {
    var a = values(metric, before);
    var b = values(metric, after);
    var ratio = WelchT.ratio(a, b, Comparison.LEVEL);
    var bound = Math.max(bounds.of(metric), noise(metric));
    var obstacle = obstacle(metric, before.getFirst(), after.getFirst(), ratio.isPresent());
    var word = obstacle.isPresent() ? Word.NOT_RESOLVED
        : word(metric.better(), ratio.orElseThrow(), bound);
    return new Change(base.experiment(), arm, metric, a, b, ratio, bound, word,
        word == Word.NOT_RESOLVED
            ? obstacle.orElseGet(() -> within(ratio.orElseThrow(), bound))
            : "");
  }

  private Optional<String> obstacle(
      Metric metric, RunResult before, RunResult after, boolean hasRatio) {
    if (!hasRatio) {
      return Optional.of("fewer than " + Comparison.LEAST_BLOCKS
          + " usable runs on one side, or a value of 0");
    }
    var work = Surroundings.otherWork(before, after);
    if (work.isPresent() || Bounds.isCount(metric)) {
      return work;
    }
    return samePlace
        ? Surroundings.otherPace(before, after)
        : Optional.of("another machine, JDK or JVM flags");
  }

  /** The wider of the two A/A bands; 1 if neither campaign has one. */
  private double noise(Metric metric) {
    return Stream.of(base, head)
        .flatMap(campaign -> Comparisons.of(campaign).noise(metric).stream())
        .mapToDouble(NoiseBand::factor)
        .max()
        .orElse(1);
  }

  private static Word word(Better better, Interval ratio, double bound) {
    var more = ratio.low() > bound;
    var less = ratio.high() < 1 / bound;
    if (better == Better.NEITHER || more == less) {
      return Word.NOT_RESOLVED;
    }
    return more == (better == Better.LOWER) ? Word.WORSE : Word.BETTER;
  }

  private static String within(Interval ratio, double bound) {
    return String.format(Locale.ROOT, "the interval %.3f to %.3f reaches into %.3f to %.3f",
        ratio.low(), ratio.high(), 1 / bound, bound);
  }

  private static List<Double> values(Metric metric, List<RunResult> runs) {
    return runs.stream()
        .map(metric::of)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .toList();
  }
}
