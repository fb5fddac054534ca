package io.herd.benchmarks.claims;

import io.herd.report.claim.ClaimFigure;
import io.herd.report.claim.Finding;
import java.util.List;

/**
 * What the evidence says of one claim.
 *
 * @param reason in one sentence
 * @param figures that it is from, the leading one first
 * @param mechanism what explains it, with a measured figure
 */
record Judgement(Finding finding, String reason, List<ClaimFigure> figures, String mechanism) {
  Judgement {
    figures = List.copyOf(figures);
  }

  /** Nothing measured can tell. */
  static Judgement unresolved(String reason) {
    return new Judgement(Finding.NOT_RESOLVED, reason, List.of(), "");
  }
}
