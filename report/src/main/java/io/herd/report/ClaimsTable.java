package io.herd.report;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.content.ClaimsReport;
import io.herd.report.document.Markdown;
import io.herd.report.document.Terminal;
import io.herd.report.document.TerminalStyle;

/**
 * A run of claims, rendered. The same run gives the same text.
 *
 * @param run with its verdicts
 */
public record ClaimsTable(ClaimsRun run) {
  /** The table of a run. */
  public static ClaimsTable of(ClaimsRun run) {
    return new ClaimsTable(run);
  }

  /** Each verdict with its figures, then the overview, for a terminal or a pipe. */
  public String terminal(TerminalStyle style) {
    return Terminal.render(ClaimsReport.brief(run), style);
  }

  /** The same for a pull request. */
  public String markdown() {
    return Markdown.render(ClaimsReport.brief(run));
  }
}
