package io.herd.report.claim;

import io.herd.report.stats.Interval;
import java.util.OptionalDouble;

/**
 * One measured figure behind a verdict: a ratio, or a value with its unit in {@code what}.
 *
 * @param what it is, e.g. {@code CPU per request, threads-virtual / threads-platform}
 * @param estimate its value; absent if too few runs could be used
 * @param low lower end of its 95 % interval; absent for a count, which has none
 * @param high upper end of the same
 * @param n runs or blocks of runs that it is from
 */
public record ClaimFigure(
    String what, OptionalDouble estimate, OptionalDouble low, OptionalDouble high, int n) {
  /** With its interval. */
  public static ClaimFigure of(String what, Interval interval, int n) {
    return new ClaimFigure(what, OptionalDouble.of(interval.estimate()),
        OptionalDouble.of(interval.low()), OptionalDouble.of(interval.high()), n);
  }

  /** A count or a plain value. */
  public static ClaimFigure of(String what, double value, int n) {
    return new ClaimFigure(
        what, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), n);
  }

  /** A figure that could not be had. */
  public static ClaimFigure missing(String what, int n) {
    return new ClaimFigure(
        what, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), n);
  }
}
