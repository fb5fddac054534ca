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
import io.herd.report.result.Arm;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The table of the arms: a row for each, the median of its runs in each column. */
final class ArmTable {
  private record Shown(Column column, Metric metric) {}

  private final Chapter chapter;
  private final List<Shown> shown;

  private ArmTable(Chapter chapter, List<String> commands) {
    this.chapter = chapter;
    this.shown = shown(commands).stream()
        .filter(one -> chapter.campaign().runs().stream()
            .anyMatch(run -> one.metric.of(run).isPresent()))
        .toList();
  }

  /** With the response of the given commands; what no run has is left out. */
  static Table of(Chapter chapter, List<String> commands) {
    var table = new ArmTable(chapter, commands);
    var columns = new ArrayList<Column>();
    columns.add(Column.text("arm"));
    table.shown.forEach(one -> columns.add(one.column));
    return new Table("", columns, table.rows());
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    var arms = chapter.campaign().arms().stream().map(Arm::name).toList();
    chapter.matrix().groups(arms).forEach((group, some) -> {
      if (!group.isEmpty()) {
        rows.add(Row.heading(group));
      }
      some.forEach(arm -> rows.addAll(rows(arm)));
    });
    return rows;
  }

  private static List<Shown> shown(List<String> commands) {
    var shown = new ArrayList<Shown>();
    shown.add(new Shown(Column.figure("peak/s"), Metrics.PEAK));
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

  private List<Row> rows(String arm) {
    var standing = ArmStanding.of(chapter.campaign(), arm);
    var name = chapter.matrix().name(arm);
    if (standing.runs() == 0) {
      return List.of(Row.noted(Cell.of(name, Tone.MUTED),
          Cell.of("not run: " + standing.verdict().reason(), Tone.MUTED)));
    }
    var figures = Row.of(cells(arm, name, standing));
    return standing.verdict() instanceof Verdict.Valid
        ? List.of(figures)
        : List.of(figures, Row.noted(Cell.of(""), objection(standing.verdict())));
  }

  private List<Cell> cells(String arm, String name, ArmStanding standing) {
    var tone = standing.verdict() instanceof Verdict.Invalid ? Tone.MUTED : Tone.PLAIN;
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(name, tone == Tone.MUTED ? Tone.BAD : Tone.PLAIN));
    for (var one : shown) {
      var figure = ArmFigure.of(chapter.campaign(), arm, one.metric);
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
