package io.herd.report.stats;

import java.util.List;

/** How an interval for the ratio of two arms is computed from paired blocks. */
public interface RatioMethod {
  /**
   * The ratio arm/base with its interval.
   *
   * @param pairs at least two, all values above 0
   * @param level confidence, e.g. 0.95
   */
  Interval ratio(List<Pair> pairs, double level);
}
