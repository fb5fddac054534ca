package io.herd.benchmarks.claims;

import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.Finding;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns evidence into verdicts.
 *
 * @param failures why an experiment or a probe has nothing to show, by its name
 */
record Verdicts(Evidence evidence, Map<String, String> failures) {
  ClaimVerdict of(Claim claim) {
    if (!claim.isRunnable()) {
      return verdict(claim, new Judgement(
          Finding.NOT_RUN, "needs " + claim.needs(), List.of(), ""), List.of());
    }
    if (!claim.hasItsCores()) {
      return verdict(claim, Judgement.unresolved("needs " + claim.cores() + " cores, and here are "
          + Runtime.getRuntime().availableProcessors()), List.of());
    }
    List<String> folders = Stream.concat(claim.experiments().stream(), claim.probes().stream())
        .filter(name -> !failures.containsKey(name)).toList();
    return verdict(claim, judge(claim), folders);
  }

  private Judgement judge(Claim claim) {
    Optional<String> failure =
        Stream.concat(claim.experiments().stream(), claim.probes().stream())
            .filter(failures::containsKey)
            .map(name -> name + ": " + failures.get(name))
            .findFirst();
    try {
      return failure.map(Judgement::unresolved)
          .orElseGet(() -> Rules.of(claim.id()).judge(evidence));
    } catch (NoSuchElementException e) {
      return Judgement.unresolved(String.valueOf(e.getMessage()));
    }
  }

  private static ClaimVerdict verdict(Claim claim, Judgement judgement, List<String> folders) {
    return new ClaimVerdict(claim.id(), claim.source(), claim.sentence(), claim.rule(),
        judgement.finding(), judgement.reason(), judgement.figures(), judgement.mechanism(),
        List.of("./herd", "claims", "run", claim.id()), folders);
  }
}
