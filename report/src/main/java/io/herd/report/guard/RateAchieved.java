package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.Verdict;

/**
 * The answers that arrived within the window must be as many as the schedule planned for it.
 *
 * <p>A request that is in flight at an end of the window is counted in one of the two numbers only;
 * of few and slow requests that is more than the tolerance.
 *
 * @param tolerance relative, both ways: more than planned is a backlog being worked off
 */
public record RateAchieved(double tolerance) implements Guard {
  /** So many standard deviations of what is in flight at the window's two ends are chance. */
  private static final double EDGES = 4;

  @Override
  public String name() {
    return "rate achieved";
  }

  @Override
  public Verdict check(RunResult run) {
    var requests = run.measured().counters().requests();
    if (requests.planned() == 0) {
      return new Verdict.Unknown("no request was planned in the window");
    }
    var share = (double) requests.doneInWindow() / requests.planned();
    var bound = tolerance + EDGES * Math.sqrt(2 * inFlight(run)) / requests.planned();
    return Figures.verdict(
        Math.abs(share - 1) <= bound,
        Figures.count(requests.doneInWindow()) + " answers within the window for "
            + Figures.count(requests.planned()) + " planned requests (" + Figures.percent(share)
            + "; off by at most " + Figures.percent(bound) + " is asked)");
  }

  /** By Little's law: rate times mean response; about Poisson at any moment. */
  private static double inFlight(RunResult run) {
    var nanos = run.measured().latencies().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Series.response("")))
        .mapToDouble(entry -> entry.getValue().meanNanos() * entry.getValue().count())
        .sum();
    return nanos / 1e9 / run.measured().windowSeconds();
  }
}
