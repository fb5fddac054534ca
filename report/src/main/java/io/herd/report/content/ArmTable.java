package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.guard.ArmStanding;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import io.herd.report.result.Campaign;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of the arms: a row for each, the median of its runs in each column. */
final class ArmTable {
  private record Shown(Column column, Metric metric) {}

  private final Campaign campaign;
  private final List<Shown> shown;

  private ArmTable(Campaign campaign, List<String> commands) {
    this.campaign = campaign;
    this.shown = shown(commands);
  }

  /** With the response of the given commands. */
  static Table of(Campaign campaign, List<String> commands) {
    var table = new ArmTable(campaign, commands);
    var columns = new ArrayList<Column>();
    columns.add(Column.text("arm"));
    table.shown.forEach(one -> columns.add(one.column));
    var rows = campaign.arms().stream().flatMap(arm -> table.rows(arm.name())).toList();
    return new Table("", columns, rows);
  }

  private static List<Shown> shown(List<String> commands) {
    var shown = new ArrayList<Shown>();
    shown.add(new Shown(Column.figure("rate/s"), Metrics.RATE));
    for (var command : commands) {
      for (var percentile : List.of(Percentile.P50, Percentile.P99)) {
        shown.add(new Shown(Column.figure(command + " response", percentile.label()),
            Metrics.response(command, percentile)));
      }
    }
    shown.add(new Shown(Column.figure("propagation", "p50"), Metrics.PROPAGATION_P50));
    shown.add(new Shown(Column.figure("propagation", "/limit"), Metrics.PROPAGATION_MULTIPLE));
    shown.add(new Shown(Column.figure("propagation", "p99"), Metrics.PROPAGATION_P99));
    shown.add(new Shown(Column.figure("CPU", "/req"), Metrics.CPU));
    shown.add(new Shown(Column.figure("alloc", "/req"), Metrics.ALLOCATED));
    shown.add(new Shown(Column.figure("RSS"), Metrics.RSS));
    shown.add(new Shown(Column.figure("msgs", "/upd"), Metrics.MESSAGES));
    shown.add(new Shown(Column.figure("code", "lines"), Metrics.CODE_LINES));
    return shown;
  }

  private Stream<Row> rows(String arm) {
    var standing = ArmStanding.of(campaign, arm);
    if (standing.runs() == 0) {
      return Stream.of(Row.noted(
          Cell.of(arm, Tone.MUTED), Cell.of("not run: " + standing.verdict().reason(),
              Tone.MUTED)));
    }
    var figures = Row.of(cells(arm, standing));
    return standing.verdict() instanceof Verdict.Valid
        ? Stream.of(figures)
        : Stream.of(figures, Row.noted(Cell.of(""), objection(standing.verdict())));
  }

  private List<Cell> cells(String arm, ArmStanding standing) {
    var tone = standing.verdict() instanceof Verdict.Invalid ? Tone.MUTED : Tone.PLAIN;
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(arm, standing.verdict() instanceof Verdict.Invalid ? Tone.BAD : Tone.PLAIN));
    for (var one : shown) {
      var figure = ArmFigure.of(campaign, arm, one.metric);
      cells.add(new Cell(figure.median().isEmpty() ? "n/a" : figure.text(), tone,
          one.metric.label() + " " + figure.range() + " over " + figure.values().size()
              + " runs"));
    }
    return cells;
  }

  private static Cell objection(Verdict verdict) {
    return Cell.of(verdict.word() + ": " + verdict.reason(), Tones.of(verdict));
  }
}
