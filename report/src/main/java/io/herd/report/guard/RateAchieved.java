package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/**
 * The answers that arrived within the window must be as many as the schedule planned for it.
 *
 * @param tolerance relative, both ways: more than planned is a backlog being worked off
 */
public record RateAchieved(double tolerance) implements Guard {
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
    return Figures.verdict(
        Math.abs(share - 1) <= tolerance,
        Figures.count(requests.doneInWindow()) + " answers within the window for "
            + Figures.count(requests.planned()) + " planned requests (" + Figures.percent(share)
            + "; off by at most " + Figures.percent(tolerance) + " is asked)");
  }
}
