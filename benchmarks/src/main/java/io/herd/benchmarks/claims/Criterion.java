package io.herd.benchmarks.claims;

import io.herd.report.claim.Finding;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an interval has to be like for a claim to hold, and what for its opposite; in between it is
 * not resolved.
 */
record Criterion(Predicate<Interval> confirms, Predicate<Interval> contradicts, boolean atOne) {
  static Criterion above(double bound) {
    return new Criterion(
        interval -> interval.low() > bound, interval -> interval.high() < bound, bound == 1);
  }

  static Criterion below(double bound) {
    return above(bound).not();
  }

  /** Equivalence: the whole interval within, or the whole of it outside. */
  static Criterion within(double low, double high) {
    return new Criterion(interval -> interval.low() >= low && interval.high() <= high,
        interval -> interval.low() > high || interval.high() < low, false);
  }

  /** The interval includes the value and excludes 1, or it excludes the value. */
  static Criterion about(double value) {
    return new Criterion(interval -> !interval.excludes(value) && interval.excludes(1),
        interval -> interval.excludes(value), false);
  }

  /** Above 1 beyond noise, or equivalent to 1. */
  static Criterion atAll(double low, double high) {
    return new Criterion(interval -> interval.low() > 1, within(low, high).confirms, true);
  }

  Criterion not() {
    return new Criterion(/* confirms= */ contradicts, /* contradicts= */ confirms, atOne);
  }

  /**
   * Judges an interval. Where the bound is 1, it must lie outside the noise of identical arms too,
   * and without knowledge of that noise nothing is said.
   */
  Finding of(Interval interval, Optional<NoiseBand> noise) {
    boolean noisy = atOne && (noise.isEmpty() || noise.get().overlaps(interval));
    if (confirms.test(interval) && !noisy) {
      return Finding.CONFIRMED;
    }
    boolean equal = interval.low() <= 1 && interval.high() >= 1;
    return contradicts.test(interval) && (!noisy || equal)
        ? Finding.CONTRADICTED
        : Finding.NOT_RESOLVED;
  }
}
