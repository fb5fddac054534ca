package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** One wrong reply, or one failed connection, and the figures are of a broken server. */
public record NoErrors() implements Guard {
  @Override
  public String name() {
    return "errors";
  }

  @Override
  public Verdict check(RunResult run) {
    var requests = run.measured().counters().requests();
    return requests.errorCount() == 0
        ? new Verdict.Valid("none among " + Figures.count(requests.done()) + " answers")
        : new Verdict.Invalid("of " + Figures.count(requests.sent()) + " requests "
            + Figures.count(requests.errorCount()) + " failed: " + requests.errors());
  }
}
