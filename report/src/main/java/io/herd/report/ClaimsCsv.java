package io.herd.report;

import io.herd.report.claim.ClaimFigure;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims as tidy CSV: one row for each claim and figure, a row without one where there is none. */
final class ClaimsCsv {
  private static final String HEAD = "claims,claim,finding,figure,value,low,high,n\n";

  private ClaimsCsv() {}

  static String of(List<ClaimsRun> runs) {
    return HEAD + runs.stream()
        .flatMap(run -> run.verdicts().stream().flatMap(claim -> rows(run, claim)))
        .collect(Collectors.joining());
  }

  private static Stream<String> rows(ClaimsRun run, ClaimVerdict claim) {
    return claim.figures().isEmpty()
        ? Stream.of(row(run, claim, ClaimFigure.missing("", 0)))
        : claim.figures().stream().map(figure -> row(run, claim, figure));
  }

  private static String row(ClaimsRun run, ClaimVerdict claim, ClaimFigure figure) {
    return Csv.line(List.of(run.id(), claim.id(), claim.finding().word(), figure.what(),
        Csv.number(figure.estimate()), Csv.number(figure.low()), Csv.number(figure.high()),
        String.valueOf(figure.n())));
  }
}
