package io.herd.cli.chaos;

import io.herd.loadgen.chaos.ChaosOutcome;
import io.herd.loadgen.chaos.FaultKind;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The outcomes of all systems, a row for each. */
final class ChaosTable {
  private static final List<String> COUNTS = List.of("acknowledged", "not", "clients", "lost",
      "divergent", "wrong", "went back", "died with its server");

  private ChaosTable() {}

  static Table of(List<ChaosOutcome> outcomes, Map<String, String> notRun) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("system"));
    columns.add(Column.text("verdict"));
    COUNTS.forEach(head -> columns.add(Column.figure(head)));
    Stream.of(FaultKind.values()).forEach(kind -> columns.add(Column.figure(kind.plural)));
    columns.add(Column.figure("converged in"));
    List<Row> rows = new ArrayList<>();
    outcomes.forEach(outcome -> rows.add(row(outcome)));
    notRun.forEach((system, why) -> rows
        .add(Row.noted(Cell.of(system), Cell.of("not run: " + why, Tone.MUTED))));
    return new Table("herd chaos", columns, rows);
  }

  private static Row row(ChaosOutcome outcome) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(outcome.system()));
    cells.add(verdict(ChaosRuling.of(outcome)));
    Stream.of(outcome.acknowledged(), outcome.unacknowledged(), outcome.clients(), outcome.lost(),
        outcome.divergent(), outcome.wrong(), outcome.wentBack(), outcome.gone())
        .forEach(count -> cells.add(Cell.of(String.format(Locale.ROOT, "%,d", count))));
    for (FaultKind kind : FaultKind.values()) {
      Integer count = outcome.faults().get(kind);
      cells.add(Cell.of(count == null ? "-" : count.toString()));
    }
    cells.add(Cell.of(outcome.convergedSeconds() < 0 ? "never"
        : String.format(Locale.ROOT, "%.1f s", outcome.convergedSeconds())));
    return Row.of(cells);
  }

  private static Cell verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid _ -> Cell.of(verdict.word(), Tone.GOOD);
      case Verdict.Invalid _ -> Cell.of(verdict.word(), Tone.BAD);
      case Verdict.Unknown _ -> Cell.of(verdict.word(), Tone.MUTED);
    };
  }
}
