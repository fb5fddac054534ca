package io.herd.report.guard;

import io.herd.report.result.Latency;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The generator must send on time: its lag is part of every response.
 *
 * <p>The floor of p99 is what pacing costs on a small machine: a loop that is busy for a seventh of
 * the time with replies and earlier requests sends one request in a hundred up to 0.1 ms late, and
 * a virtual machine takes the core away for longer than that once in a thousand sleeps even of a
 * thread at real-time priority. Both are alike for every arm. The median has no floor: a generator
 * that is late as a rule is the limit, however fast the herd. Its share is larger, because at a low
 * rate, where all caches have gone cold between two requests, pacing alone takes up to a sixth.
 *
 * @param medianShare of the fastest command's response p50 that the lag p50 may reach
 * @param share of the fastest command's response p99 that the lag p99 may reach
 * @param floorNanos a lag p99 below this passes whatever the response is
 */
public record GeneratorLag(double medianShare, double share, double floorNanos) implements Guard {
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
        .toList();
    if (run.measured().atPeak()) {
      return new Verdict.Valid("the response, lag and all, kept the objective of the search");
    }
    if (lag.isEmpty() || response.isEmpty()) {
      return new Verdict.Unknown("lag or response was not recorded");
    }
    var p50 = verdict("p50", lag.get(), response, Latency::p50Nanos, medianShare, 0);
    var p99 = verdict("p99", lag.get(), response, Latency::p99Nanos, share, floorNanos);
    return p50 instanceof Verdict.Invalid ? p50 : p99;
  }

  private static Verdict verdict(String what, Latency lag, List<Latency> responses,
      ToLongFunction<Latency> quantile, double share, double floor) {
    var late = (double) quantile.applyAsLong(lag);
    var fastest = (double) responses.stream().mapToLong(quantile).min().orElseThrow();
    var bound = Math.max(floor, share * fastest);
    return Figures.verdict(
        late <= bound,
        "the generator sent " + Figures.nanos(late) + " late at " + what + ", "
            + Figures.percent(late / fastest) + " of the response " + what + " of "
            + Figures.nanos(fastest) + " (at most " + Figures.nanos(bound) + ")");
  }
}
