package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.List;

/** Every run, in the order they ran. */
final class RunTable {
  private RunTable() {}

  static Table of(Campaign campaign) {
    var rows = campaign.runs().stream().map(run -> row(campaign, run)).toList();
    return new Table("", List.of(Column.text("run"), Column.figure("block"), Column.text("arm"),
        Column.figure("CPU/req"), Column.figure("IAMAT p50"), Column.figure("IAMAT p99"),
        Column.text("verdict")), rows);
  }

  private static Row row(Campaign campaign, RunResult run) {
    var iamat = List.of(
        Metrics.response("IAMAT", Percentile.P50), Metrics.response("IAMAT", Percentile.P99));
    return Row.of(List.of(
        Cell.of(run.id()),
        Cell.of(String.valueOf(run.block())),
        Cell.of(run.arm().name()),
        Cell.of(Metrics.CPU.format(Metrics.CPU.of(run))),
        Cell.of(iamat.getFirst().format(iamat.getFirst().of(run))),
        Cell.of(iamat.getLast().format(iamat.getLast().of(run))),
        verdict(campaign, run)));
  }

  private static Cell verdict(Campaign campaign, RunResult run) {
    if (run.marks().isVoid()) {
      return Cell.of("void: " + run.marks().voided(), Tone.MUTED);
    }
    var verdict = campaign.verdictOn(run.id());
    var text = verdict instanceof Verdict.Valid
        ? verdict.word()
        : verdict.word() + ": " + verdict.reason();
    return Cell.of(text, Tones.of(verdict));
  }
}
