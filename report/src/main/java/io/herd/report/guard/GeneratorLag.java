package io.herd.report.guard;

import io.herd.report.result.Latency;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.Verdict;
import java.util.Map;

/**
 * The generator must send on time: its lag is part of every response.
 *
 * <p>The floor is there because a thread that sleeps until a request is due is woken up to 50 us
 * late by Linux's default timer slack; a response that is itself of that order cannot be told from
 * the clock's own error, whichever arm is measured, so a smaller bound would void every run.
 *
 * @param share of the fastest command's response p99 that the lag p99 may reach
 * @param floorNanos a lag p99 below this passes whatever the response is
 */
public record GeneratorLag(double share, double floorNanos) implements Guard {
  @Override
  public String name() {
    return "generator lag";
  }

  @Override
  public Verdict check(RunResult run) {
    var lag = run.measured().latency(Series.LAG);
    var response = run.measured().latencies().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Series.response("")))
        .map(Map.Entry::getValue)
        .filter(latency -> latency.count() > 0)
        .mapToDouble(Latency::p99Nanos)
        .min();
    if (lag.isEmpty() || response.isEmpty()) {
      return new Verdict.Unknown("lag or response was not recorded");
    }
    var p99 = (double) lag.get().p99Nanos();
    var fastest = response.getAsDouble();
    var bound = Math.max(floorNanos, share * fastest);
    return Figures.verdict(
        p99 <= bound,
        "the generator sent " + Figures.nanos(p99) + " late at p99, "
            + Figures.percent(p99 / fastest) + " of the response p99 of " + Figures.nanos(fastest)
            + " (at most " + Figures.nanos(bound) + ")");
  }
}
