package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.guard.ArmStanding;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.result.Verdict;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Comparisons;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import io.herd.report.stats.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ratios to the base line: a row for each metric, a column for each arm, and the noise floor. */
final class RatioTable {
  /** Stands behind the name of an arm whose runs are not all to be believed. */
  static final String DOUBTED = " (!)";

  private RatioTable() {}

  /** With the metrics by their full names. */
  static Table of(Campaign campaign) {
    return of(campaign, false);
  }

  /** With the metrics by their short names, for a terminal. */
  static Table brief(Campaign campaign) {
    return of(campaign, true);
  }

  /** The arms that are compared: neither the base line nor the second copy of the A/A pair. */
  static List<String> others(Campaign campaign) {
    return campaign.armsRun().stream()
        .filter(arm -> !arm.equals(campaign.baseline()) && !arm.equals(campaign.aa().copy()))
        .toList();
  }

  /** A ratio with its interval: {@code 1.23 1.10–1.38}. */
  static String text(Interval ratio) {
    return String.format(
        Locale.ROOT, "%.2f %.2f–%.2f", ratio.estimate(), ratio.low(), ratio.high());
  }

  /** The noise floor as a percentage up from 1. */
  static String text(Optional<NoiseBand> noise) {
    return noise
        .map(band -> String.format(Locale.ROOT, "±%.1f %%", (band.factor() - 1) * 100))
        .orElse("unknown");
  }

  private static Table of(Campaign campaign, boolean brief) {
    var arms = others(campaign);
    var columns = new ArrayList<Column>();
    columns.add(Column.text("metric"));
    arms.forEach(arm -> columns.add(Column.figure(head(campaign, arm))));
    columns.add(Column.figure("A/A noise"));
    var comparisons = Comparisons.of(campaign);
    var rows = Metrics.compared().stream()
        .map(metric -> row(comparisons, arms, metric, brief ? metric.brief() : metric.label()))
        .toList();
    return new Table("", columns, rows);
  }

  private static String head(Campaign campaign, String arm) {
    return ArmStanding.of(campaign, arm).verdict() instanceof Verdict.Invalid
        ? arm + DOUBTED
        : arm;
  }

  private static Row row(
      Comparisons comparisons, List<String> arms, Metric metric, String label) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(label));
    arms.forEach(arm -> cells.add(cell(comparisons.of(metric, arm))));
    cells.add(Cell.of(text(comparisons.noise(metric)), Tone.MUTED));
    return Row.of(cells);
  }

  private static Cell cell(Comparison comparison) {
    if (comparison.same()) {
      return new Cell("the same", Tone.MUTED, "equal in every block");
    }
    var ratio = comparison.ratio().map(RatioTable::text).orElse("n/a");
    return switch (comparison.outcome()) {
      case Outcome.Better better -> new Cell(ratio + " better", Tones.of(better), n(comparison));
      case Outcome.Worse worse -> new Cell(ratio + " worse", Tones.of(worse), n(comparison));
      case Outcome.NotResolved(var reason) ->
          new Cell(ratio + " ~", Tone.MUTED, reason + "; " + n(comparison));
    };
  }

  private static String n(Comparison comparison) {
    return "n = " + comparison.blocks() + " blocks";
  }
}
