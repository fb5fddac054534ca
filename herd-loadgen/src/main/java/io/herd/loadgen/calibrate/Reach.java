package io.herd.loadgen.calibrate;

import io.herd.loadgen.outcome.LoadOutcome;
import java.util.Locale;

/**
 * What one run against the null server reached.
 *
 * @param cpuMicros the generator's processor time for each request, all threads
 * @param busiestLoop the share of the time that its busiest event loop was on a processor
 */
public record Reach(
    String what,
    double donePerSecond,
    long planned,
    long done,
    long lagP50Nanos,
    long lagP99Nanos,
    long lagMaxNanos,
    long responseP50Nanos,
    long responseP99Nanos,
    double cpuMicros,
    double busiestLoop) {

  static Reach of(String what, LoadOutcome outcome) {
    var lag = outcome.health().lag();
    var response = outcome.measured().iamat().response();
    return new Reach(what, outcome.donePerSecond(), outcome.measured().planned(),
        outcome.measured().done(), lag.p50Nanos(), lag.p99Nanos(), lag.maxNanos(),
        response.p50Nanos(), response.p99Nanos(),
        outcome.health().used().cpuNanos() / 1e3 / Math.max(1, outcome.measured().done()),
        outcome.health().busiestLoop());
  }

  /** The columns' names, for {@link #row}. */
  public static String head() {
    return String.format(Locale.ROOT, "%-38s%11s%9s%9s%9s%9s%9s%9s%7s", "times in us", "done/s",
        "lag p50", "p99", "max", "resp p50", "p99", "CPU/req", "loop");
  }

  /** One line of a table, times in microseconds. */
  public String row() {
    return String.format(Locale.ROOT, "%-38s%11.0f%9.0f%9.0f%9.0f%9.0f%9.0f%9.2f%6.0f%%", what,
        donePerSecond, lagP50Nanos / 1e3, lagP99Nanos / 1e3, lagMaxNanos / 1e3,
        responseP50Nanos / 1e3, responseP99Nanos / 1e3, cpuMicros, 100 * busiestLoop);
  }
}
