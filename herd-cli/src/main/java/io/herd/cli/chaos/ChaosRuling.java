package io.herd.cli.chaos;

import io.herd.loadgen.chaos.ChaosOutcome;
import io.herd.report.result.Verdict;

/** What an outcome means. */
final class ChaosRuling {
  private ChaosRuling() {}

  /** Invalid if a promise was broken, unknown if the run proves nothing. */
  static Verdict of(ChaosOutcome outcome) {
    String found = outcome.lost() + " lost, " + outcome.divergent() + " divergent, "
        + outcome.wrong() + " wrong, " + outcome.wentBack() + " went back";
    if (outcome.breaksPromises()) {
      return new Verdict.Invalid(found);
    }
    return outcome.doubt().isEmpty() ? new Verdict.Valid(found)
        : new Verdict.Unknown(outcome.doubt());
  }
}
