package io.herd.benchmarks.claims;

import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.Finding;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns evidence into verdicts.
 *
 * @param failures why an experiment or a probe has nothing to show, by its name
 */
record Verdicts(Evidence evidence, Map<String, String> failures) {
  ClaimVerdict of(Claim claim) {
    boolean measured = evidence.covers(claim);
    if (!measured && !claim.isRunnable()) {
      return verdict(claim, new Judgement(
          Finding.NOT_RUN, claim.missing().orElse(""), List.of(), ""), List.of());
    }
    if (!measured && !claim.hasItsCores()) {
      return verdict(claim, Judgement.unresolved("needs " + claim.cores() + " cores, and here are "
          + Runtime.getRuntime().availableProcessors()), List.of());
    }
    List<String> folders = Stream.of(claim.experiments().stream(), claim.probes().stream(),
        claim.also().stream().map(Extra::experiment).filter(evidence::ran))
        .flatMap(names -> names).filter(name -> !failures.containsKey(name)).toList();
    return verdict(claim, withExtras(claim, judge(claim)), folders);
  }

  /** Says which experiments might have added to it and did not run. */
  private Judgement withExtras(Claim claim, Judgement judgement) {
    String words = claim.also().stream().filter(extra -> !evidence.ran(extra.experiment()))
        .flatMap(extra -> Optional.ofNullable(failures.get(extra.experiment()))
            .or(extra::missing).map(why -> "; " + extra.experiment() + " not run: " + why)
            .stream())
        .collect(Collectors.joining());
    return new Judgement(judgement.finding(), judgement.reason() + words, judgement.figures(),
        judgement.mechanism());
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
