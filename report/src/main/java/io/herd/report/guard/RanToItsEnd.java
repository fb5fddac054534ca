package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.Locale;

/** A run that was stopped early has not seen what it was to see. */
public record RanToItsEnd() implements Guard {
  private static final double ROUNDING = 1e-3;

  @Override
  public String name() {
    return "ran to its end";
  }

  @Override
  public Verdict check(RunResult run) {
    double asked = run.config().load().windowSeconds();
    double measured = run.measured().windowSeconds();
    return measured + ROUNDING >= asked
        ? new Verdict.Valid(String.format(Locale.ROOT, "measured for %.1f s", measured))
        : new Verdict.Invalid(String.format(Locale.ROOT,
            "stopped early: measured for %.1f of %.1f s", measured, asked));
  }
}
