package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.Verdict;
import java.util.Optional;

/**
 * Stops of the instrument or of the machine, by how late a 1 ms sleeper thread woke in each
 * process.
 *
 * <p>A stop of the length {@code share * window} delays that share of all requests, so at 0.5 % it
 * moves p99 on its own. A pause of the herd's own collector belongs to the arm and is measured, not
 * forgiven: only what exceeds the longest recorded pause counts against the machine.
 *
 * @param share of the measured window that the longest stop may reach
 */
public record Hiccups(double share) implements Guard {
  @Override
  public String name() {
    return "hiccups";
  }

  @Override
  public Verdict check(RunResult run) {
    var generator = run.measured().latency(Series.HICCUP_GENERATOR);
    if (generator.isEmpty()) {
      return new Verdict.Unknown("the generator recorded no hiccups");
    }
    var bound = share * run.measured().windowSeconds() * 1e9;
    return instrument(run, Series.HICCUP_GENERATOR, "generator", bound)
        .or(() -> instrument(run, Series.HICCUP_STUB, "stub", bound))
        .or(() -> instrument(run, Series.HICCUP_CONTROL, "idle control process", bound))
        .or(() -> herd(run, bound))
        .orElseGet(() -> new Verdict.Valid("the generator's longest stop was "
            + Figures.nanos((double) generator.get().maxNanos())
            + "; no process stopped for more than "
            + Figures.nanos(bound)));
  }

  private static Optional<Verdict> instrument(
      RunResult run, String series, String who, double bound) {
    return longest(run, series)
        .filter(max -> max > bound)
        .map(max -> new Verdict.Invalid("the " + who + " stopped for " + Figures.nanos(max)
            + "; more than " + Figures.nanos(bound) + " moves p99 by itself"));
  }

  private static Optional<Verdict> herd(RunResult run, double bound) {
    var pause = run.measured().processes().herd().gc().maxMillis().orElse(0) * 1e6;
    return longest(run, Series.HICCUP_HERD)
        .filter(max -> max - pause > bound)
        .map(max -> new Verdict.Invalid("the herd stopped for " + Figures.nanos(max)
            + ", of which its collector explains " + Figures.nanos(pause) + "; more than "
            + Figures.nanos(bound) + " beyond that moves p99 by itself"));
  }

  private static Optional<Double> longest(RunResult run, String series) {
    return run.measured().latency(series).map(latency -> (double) latency.maxNanos());
  }
}
