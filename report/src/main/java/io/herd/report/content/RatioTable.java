package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.guard.ArmStanding;
import io.herd.report.metric.Metric;
import io.herd.report.result.Arm;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ratios to the base line and the noise floor. A few arms stand side by side with a row for each
 * metric; the arms of a matrix stand in rows, with a column for each metric.
 */
final class RatioTable {
  /** Stands behind the name of an arm whose runs are not all to be believed. */
  static final String DOUBTED = " (!)";

  private static final int MOST_COLUMNS = 6;

  private final Chapter chapter;
  private final Comparisons comparisons;
  private final List<String> arms;

  private RatioTable(Chapter chapter) {
    this.chapter = chapter;
    this.comparisons = chapter.comparisons();
    this.arms = chapter.compared();
  }

  /** With the metrics by their full or, for a terminal, by their short names. */
  static Table of(Chapter chapter, Function<Metric, String> name) {
    var table = new RatioTable(chapter);
    return chapter.matrix().isPresent() || table.arms.size() > MOST_COLUMNS
        ? table.byArm(name)
        : table.byMetric(name);
  }

  /**
   * The arms that are compared: neither a base line nor the second copy of the A/A pair. A base
   * line that is itself compared with another arm says so.
   */
  static List<String> others(Campaign campaign) {
    var bases = campaign.arms().stream().map(Arm::against).collect(Collectors.toSet());
    var compared = campaign.arms().stream()
        .filter(arm -> !arm.against().isEmpty() || !bases.contains(arm.name()))
        .map(Arm::name)
        .collect(Collectors.toSet());
    return campaign.armsRun().stream()
        .filter(compared::contains)
        .filter(arm -> !arm.equals(campaign.baselineOf(arm)) && !arm.equals(campaign.aa().copy()))
        .toList();
  }

  /** What the ratios are to. */
  static String base(Chapter chapter) {
    var bases = chapter.compared().stream().map(chapter.campaign()::baselineOf).distinct().toList();
    var names = bases.stream().map(chapter.matrix()::name).distinct().toList();
    if (bases.size() == 1) {
      return chapter.label(bases.getFirst());
    }
    return names.size() == 1 ? names.getFirst() : "each arm's base line";
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

  private Table byMetric(Function<Metric, String> name) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text("metric"));
    arms.forEach(arm -> columns.add(Column.figure(doubted(arm, chapter.label(arm)))));
    columns.add(Column.figure("A/A noise"));
    var rows = chapter.metrics().stream().map(metric -> {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(name.apply(metric)));
      arms.forEach(arm -> cells.add(cell(comparisons.of(metric, arm))));
      cells.add(Cell.of(text(comparisons.noise(metric)), Tone.MUTED));
      return Row.of(cells);
    }).toList();
    return new Table("", columns, rows);
  }

  private Table byArm(Function<Metric, String> name) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text("arm"));
    chapter.metrics().forEach(metric -> columns.add(Column.figure(name.apply(metric))));
    var rows = new ArrayList<Row>();
    chapter.matrix().groups(arms).forEach((group, some) -> {
      if (!group.isEmpty()) {
        rows.add(Row.heading(group));
      }
      some.forEach(arm -> rows.add(row(
          Cell.of(doubted(arm, chapter.matrix().name(arm))),
          metric -> cell(comparisons.of(metric, arm)))));
    });
    rows.add(row(Cell.of("A/A noise", Tone.MUTED),
        metric -> Cell.of(text(comparisons.noise(metric)), Tone.MUTED)));
    return new Table("", columns, rows);
  }

  private Row row(Cell name, Function<Metric, Cell> cell) {
    return Row.of(Stream.concat(Stream.of(name), chapter.metrics().stream().map(cell)).toList());
  }

  private String doubted(String arm, String name) {
    return ArmStanding.of(chapter.campaign(), arm).verdict() instanceof Verdict.Invalid
        ? name + DOUBTED
        : name;
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
