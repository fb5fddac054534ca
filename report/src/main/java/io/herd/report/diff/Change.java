package io.herd.report.diff;

import io.herd.report.metric.Metric;
import io.herd.report.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * One metric of one arm in both results.
 *
 * @param experiment of the campaign
 * @param arm by name
 * @param metric what it is
 * @param base of each usable run of the base
 * @param head of each usable run of the head
 * @param ratio head over base with its 95 % interval; empty if it cannot be had
 * @param bound the factor beyond which a change counts
 * @param word better, worse or not resolved
 * @param reason why it is not resolved; empty if it is
 */
public record Change(
    String experiment,
    String arm,
    Metric metric,
    List<Double> base,
    List<Double> head,
    Optional<Interval> ratio,
    double bound,
    Word word,
    String reason) {
  /** What a change is. */
  public enum Word {
    /** Beyond the bound in the wished-for direction. */
    BETTER("better"),
    /** Beyond the bound the other way. */
    WORSE("worse"),
    /** Not beyond it, or not to be told. */
    NOT_RESOLVED("not resolved");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    /** As it is printed. */
    public String text() {
      return text;
    }
  }

  public Change {
    base = List.copyOf(base);
    head = List.copyOf(head);
  }

  /** How far from 1 the ratio is, either way; 0 without a ratio. */
  double size() {
    return ratio.map(interval -> Math.abs(Math.log(interval.estimate()))).orElse(0.0);
  }
}
