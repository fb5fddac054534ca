package io.herd.report.guard;

import io.herd.report.result.ProcessUse;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A generator that runs out of CPU sends late and dates replies late: neither the process nor one
 * of its event loops may be at its end. Of a live herd's CPU nothing is known.
 *
 * @param share of its CPUs, or of one loop's time, that may be used
 */
public record GeneratorCpu(double share) implements Guard {
  @Override
  public String name() {
    return "generator CPU";
  }

  @Override
  public Verdict check(RunResult run) {
    ProcessUse generator = run.measured().processes().generator();
    OptionalDouble loop = LoadFacts.number(run, LoadFacts.BUSIEST_LOOP);
    if (generator.cpuMicros().isEmpty() || loop.isEmpty()) {
      return new Verdict.Unknown("the CPU time of the generator is unavailable");
    }
    double busy = generator.cpuMicros().getAsDouble() / 1e6
        / Math.max(1e-9, run.measured().windowSeconds());
    String reason = String.format(Locale.ROOT, "the generator used %.2f of %.0f CPUs, its busiest"
        + " event loop %.0f %% of one (at most %.0f %% of either)", busy, generator.cpus(),
        100 * loop.getAsDouble(), 100 * share);
    return busy <= share * generator.cpus() && loop.getAsDouble() <= share
        ? new Verdict.Valid(reason)
        : new Verdict.Invalid(reason);
  }
}
