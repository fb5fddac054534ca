package io.herd.report;

import io.herd.report.content.CampaignReport;
import io.herd.report.content.Histograms;
import io.herd.report.document.Html;
import io.herd.report.document.Markdown;
import io.herd.report.document.Terminal;
import io.herd.report.document.TerminalStyle;
import io.herd.report.result.Campaign;
import java.util.List;

/**
 * A judged campaign, rendered. The same campaign gives the same text.
 *
 * @param campaign with its rulings, as {@code Judge} or {@code ResultStore} returns it
 * @param histograms for the curves of the page
 */
public record ComparisonTable(Campaign campaign, Histograms histograms) {
  /** Without curves, which only the page draws. */
  public static ComparisonTable of(Campaign campaign) {
    return new ComparisonTable(campaign, Histograms.none());
  }

  /** Verdict, table, ratios and guards for a terminal or a pipe. */
  public String terminal(TerminalStyle style) {
    return Terminal.render(CampaignReport.brief(campaign), style);
  }

  /** The whole report for a pull request; charts are shown as their tables. */
  public String markdown() {
    return Markdown.render(CampaignReport.full(campaign, histograms));
  }

  /** One row for each run and metric. */
  public String csv() {
    return Csv.of(List.of(campaign));
  }

  /** The whole report as one page that loads nothing. */
  public String html() {
    return Html.render(CampaignReport.full(campaign, histograms));
  }
}
