package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** A profiled run explains; it is never compared. */
public record NotProfiled() implements Guard {
  @Override
  public String name() {
    return "not profiled";
  }

  @Override
  public Verdict check(RunResult run) {
    return run.marks().profiled()
        ? new Verdict.Invalid("a profiler ran beside it, so it is not to be compared")
        : new Verdict.Valid("no profiler ran beside it");
  }
}
