package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.peak.Slo;
import io.herd.loadgen.peak.Trial;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says of one run of a search whether the herd met the objective, and whom to blame if not. The
 * generator's lag counts against the herd, so that a run which meets the objective in spite of it
 * has met it; only where the service times alone would do, the generator is to blame.
 */
public record StepVerdict(Slo slo, LoadOutcome outcome, List<Ruling> rulings) {
  private static final String LAG = "generator lag";
  private static final Set<String> INSTRUMENT =
      Set.of("generator ceiling", "generator CPU", "hiccups", "steal");

  /** Met, missed by the herd, or spoiled by the instrument. */
  public Trial judge() {
    if (outcome.stoppedEarly()) {
      return new Trial.Stopped("stopped early");
    }
    PartOutcome part = outcome.measured();
    return herdFailed(part).or(() -> slo.missedByService(part)).map(Trial::missed)
        .or(() -> objection(INSTRUMENT).map(Trial::spoiled))
        .or(() -> slo.missedByResponse(part).map(why -> why + ", by service it is met")
            .map(Trial::spoiled))
        .or(this::restOfTheGuards)
        .orElseGet(() -> new Trial.Met(String.format(Locale.ROOT, "response p99 %.2f ms",
            part.iamat().response().p99Nanos() / 1e6)));
  }

  private static Optional<String> herdFailed(PartOutcome part) {
    long lost = part.faultCount() + part.censored();
    return lost == 0
        ? Optional.empty()
        : Optional.of(part.censored() + " without a reply, faults " + part.faults());
  }

  /** Such as the rate: missed by the herd if the generator was on time. */
  private Optional<Trial> restOfTheGuards() {
    Optional<String> late = objection(Set.of(LAG));
    return rulings.stream()
        .filter(ruling -> ruling.verdict() instanceof Verdict.Invalid)
        .filter(ruling -> !ruling.guard().equals(LAG))
        .map(ruling -> ruling.guard() + ": " + ruling.verdict().reason())
        .findFirst()
        .map(why -> late.isPresent() ? Trial.spoiled(why) : Trial.missed(why));
  }

  private Optional<String> objection(Set<String> guards) {
    return rulings.stream()
        .filter(ruling -> guards.contains(ruling.guard()))
        .filter(ruling -> ruling.verdict() instanceof Verdict.Invalid)
        .map(ruling -> ruling.guard() + ": " + ruling.verdict().reason())
        .findFirst();
  }
}
