package io.herd.report.guard;

import io.herd.report.result.Load;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/**
 * CPU time that the hypervisor gave to other machines during the run.
 *
 * @param share of all CPU time that may be stolen
 */
public record Steal(double share) implements Guard {
  @Override
  public String name() {
    return "steal";
  }

  @Override
  public Verdict check(RunResult run) {
    var place = run.environment();
    var stolen = Load.stealShare(place.before(), place.after(), place.machine().cores());
    if (stolen.isEmpty()) {
      return new Verdict.Unknown("stolen CPU time is unavailable");
    }
    return Figures.verdict(
        stolen.getAsDouble() <= share,
        Figures.percent(stolen.getAsDouble()) + " of the machine's CPU time was stolen (at most "
            + Figures.percent(share) + ")");
  }
}
