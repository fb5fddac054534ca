package io.herd.report.stats;

import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.result.RunResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two groups of runs by one metric: a ratio with its interval beside the noise of identical arms.
 * It is resolved only if the interval excludes 1 <em>and</em> lies outside the noise band.
 *
 * @param metric what is compared
 * @param blocks n, the blocks in which both groups have a usable run
 * @param ratio arm over base line; empty when there are too few blocks or a value is not above 0
 * @param noise the A/A pair's band; empty when there is none
 * @param outcome what it shows
 */
public record Comparison(
    Metric metric,
    int blocks,
    Optional<Interval> ratio,
    Optional<NoiseBand> noise,
    Outcome outcome) {
  /** Confidence of every interval. */
  public static final double LEVEL = 0.95;

  /** With fewer blocks an interval says nothing: t is 12.7 at n = 2. */
  public static final int LEAST_BLOCKS = 3;

  private static final double ROUNDING = 1e-9;

  /** Compares two groups of runs, paired by block. */
  public static Comparison of(
      Metric metric,
      List<RunResult> base,
      List<RunResult> arm,
      Optional<NoiseBand> noise,
      RatioMethod method) {
    var pairs = Pair.byBlock(metric, base, arm);
    var obstacle = obstacle(pairs);
    if (obstacle.isPresent()) {
      return new Comparison(metric, pairs.size(), Optional.empty(), noise,
          new Outcome.NotResolved(obstacle.get()));
    }
    var ratio = method.ratio(pairs, LEVEL);
    return new Comparison(
        metric, pairs.size(), Optional.of(ratio), noise, outcome(metric.better(), ratio, noise));
  }

  /** Whether both groups had the very same value in every block. */
  public boolean same() {
    return ratio.filter(r -> r.high() - 1 < ROUNDING && 1 - r.low() < ROUNDING).isPresent();
  }

  private static Optional<String> obstacle(List<Pair> pairs) {
    if (pairs.size() < LEAST_BLOCKS) {
      return Optional.of("n = %d blocks with a usable run of both; at least %d are needed"
          .formatted(pairs.size(), LEAST_BLOCKS));
    }
    return pairs.stream()
        .filter(pair -> !Double.isFinite(pair.logRatio()))
        .map(pair -> "a value in block " + pair.block() + " is not above 0, so it has no ratio")
        .findFirst();
  }

  private static Outcome outcome(Better better, Interval ratio, Optional<NoiseBand> noise) {
    if (!ratio.excludes(1) || Math.abs(ratio.estimate() - 1) < ROUNDING) {
      return new Outcome.NotResolved(
          "the interval " + span(ratio.low(), ratio.high()) + " includes 1");
    }
    if (noise.isEmpty()) {
      return new Outcome.NotResolved("no A/A pair ran, so the noise is not known");
    }
    var band = noise.get();
    if (band.overlaps(ratio)) {
      return new Outcome.NotResolved("the interval " + span(ratio.low(), ratio.high())
          + " reaches into the A/A noise of " + span(band.low(), band.high()));
    }
    var less = ratio.high() < 1;
    return switch (better) {
      case LOWER -> less ? new Outcome.Better() : new Outcome.Worse();
      case HIGHER -> less ? new Outcome.Worse() : new Outcome.Better();
      case NEITHER -> new Outcome.NotResolved("neither direction is better");
    };
  }

  private static String span(double low, double high) {
    return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
  }
}
