package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** Every update that the herd accepted must have reached the tap at the far end. */
public record TapSeesAll() implements Guard {
  @Override
  public String name() {
    return "updates seen";
  }

  @Override
  public Verdict check(RunResult run) {
    if (run.config().herd().taps() == 0) {
      return new Verdict.Valid("no tap was asked for");
    }
    var tap = run.measured().counters().tap();
    if (tap.expected() == 0) {
      return new Verdict.Unknown("no update was accepted that the tap could have seen");
    }
    return Figures.verdict(
        tap.seen() == tap.expected(),
        "the tap saw " + Figures.count(tap.seen()) + " of " + Figures.count(tap.expected())
            + " accepted updates");
  }
}
