package io.herd.report.content;

import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.document.Document;
import io.herd.report.document.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A run of claims as a document of its own: what a terminal shows at the end of it. */
public final class ClaimsReport {
  private ClaimsReport() {}

  /** An overview and each claim that was run; those that were not stand in the overview only. */
  public static Document brief(ClaimsRun run) {
    var sections = new ArrayList<Section>();
    run.verdicts().stream()
        .filter(claim -> claim.finding() != Finding.NOT_RUN)
        .map(ClaimSections::section)
        .forEach(sections::add);
    sections.add(new Section("claims", "Verdicts", List.of(ClaimSections.overview(run))));
    return new Document("Herd claims", subtitle(run), sections);
  }

  /** When it ran, and how many claims were found how. */
  static String subtitle(ClaimsRun run) {
    return run.id() + ", " + run.startedAt() + ", " + counts(run.verdicts());
  }

  /** How many claims were found how: {@code 3 confirmed, 1 not resolved}. */
  static String counts(List<ClaimVerdict> verdicts) {
    var counts = verdicts.stream()
        .collect(Collectors.groupingBy(ClaimVerdict::finding, Collectors.counting()));
    return Arrays.stream(Finding.values())
        .filter(counts::containsKey)
        .map(finding -> counts.get(finding) + " " + finding.word())
        .collect(Collectors.joining(", "));
  }
}
