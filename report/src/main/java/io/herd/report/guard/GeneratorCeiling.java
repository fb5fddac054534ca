package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Near its own ceiling the generator is measured, not the herd.
 *
 * @param share of the calibrated ceiling that a run may reach
 */
public record GeneratorCeiling(double share) implements Guard {
  @Override
  public String name() {
    return "generator ceiling";
  }

  @Override
  public Verdict check(RunResult run) {
    if (LoadFacts.text(run, LoadFacts.CEILING).equals(LoadFacts.NOT_ASKED)) {
      return new Verdict.Valid("judged without the generator's ceiling (--no-calibration)");
    }
    OptionalDouble ceiling = LoadFacts.number(run, LoadFacts.CEILING);
    if (ceiling.isEmpty()) {
      return new Verdict.Unknown("the generator is not calibrated on this machine; run 'herd load"
          + " --calibrate' once, or judge without by --no-calibration");
    }
    double rate = run.measured().counters().requests().doneInWindow()
        / Math.max(1e-9, run.measured().windowSeconds());
    String reason = String.format(Locale.ROOT, "%,.0f requests/s are %.0f %% of the %,.0f that this"
        + " generator reaches by itself (at most %.0f %%)", rate,
        100 * rate / ceiling.getAsDouble(), ceiling.getAsDouble(), 100 * share);
    return rate <= share * ceiling.getAsDouble()
        ? new Verdict.Valid(reason)
        : new Verdict.Invalid(reason);
  }
}
