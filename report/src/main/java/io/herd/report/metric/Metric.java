package io.herd.report.metric;

import io.herd.report.result.RunResult;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure of a run.
 *
 * @param key stable and unique: the name in CSV files, e.g. {@code cpu.per.request}
 * @param label for readers, e.g. {@code CPU per request}
 * @param brief the same where room is short, e.g. {@code CPU/req}
 * @param unit of the values
 * @param better which direction is wished for
 * @param value computes it; empty where the run lacks the facts
 */
public record Metric(
    String key,
    String label,
    String brief,
    Unit unit,
    Better better,
    Function<RunResult, OptionalDouble> value) {
  /** The metric of one run, in {@link #unit}. */
  public OptionalDouble of(RunResult run) {
    return value.apply(run);
  }

  /** The value with its unit, or "unavailable". */
  public String format(OptionalDouble figure) {
    return figure.isPresent() ? unit.format(figure.getAsDouble()) : "unavailable";
  }
}
