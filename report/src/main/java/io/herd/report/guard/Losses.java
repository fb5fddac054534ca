package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/**
 * Requests that were due but never sent, or sent and not answered by the drain's deadline.
 *
 * @param share of the planned requests that may be missing; a tenth of what p99 cuts off
 */
public record Losses(double share) implements Guard {
  @Override
  public String name() {
    return "losses";
  }

  @Override
  public Verdict check(RunResult run) {
    var requests = run.measured().counters().requests();
    var unsent = Math.max(0, requests.planned() - requests.sent());
    var missing = (double) (unsent + requests.censored());
    return Figures.verdict(
        missing <= share * requests.planned(),
        "of " + Figures.count(requests.planned()) + " planned requests " + Figures.count(unsent)
            + " were not sent and " + Figures.count(requests.censored())
            + " not answered by the deadline (at most " + Figures.percent(share) + ")");
  }
}
