package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Unit;
import io.herd.report.result.Measured;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the stages of SEDA arms did: how much at a time, for how long, and who had to wait. */
final class StageTable {
  private static final List<String> ORDER = List.of("accept", "read", "apply", "write");

  private StageTable() {}

  /** Medians over the usable runs of each arm; nothing if no arm has stages. */
  static List<Block> of(Chapter chapter) {
    var rows = new ArrayList<Row>();
    for (var arm : chapter.campaign().armsRun()) {
      var runs = chapter.campaign().usableRunsOf(arm);
      for (var stage : stages(runs)) {
        rows.add(Row.of(List.of(
            Cell.of(chapter.label(arm)), Cell.of(stage),
            cell(runs, stage, "events", Unit.WHOLE), cell(runs, stage, "batch", Unit.MEAN_COUNT),
            cell(runs, stage, "service", Unit.NANOS), cell(runs, stage, "refusals", Unit.WHOLE),
            cell(runs, stage, "queue", Unit.WHOLE))));
      }
    }
    return rows.isEmpty() ? List.of()
        : List.of(new Table("",
            List.of(Column.text("arm"), Column.text("stage"), Column.figure("events"),
                Column.figure("per batch"), Column.figure("service time"),
                Column.figure("held back"), Column.figure("queue at the end")),
            rows));
  }

  private static List<String> stages(List<RunResult> runs) {
    var found = runs.stream()
        .flatMap(run -> run.measured().figures().keySet().stream())
        .filter(figure -> figure.startsWith(Measured.STAGE))
        .map(figure -> figure.split("\\.", -1)[1])
        .collect(Collectors.toCollection(TreeSet::new));
    return ORDER.stream().filter(found::contains).toList();
  }

  private static Cell cell(List<RunResult> runs, String stage, String what, Unit unit) {
    var values = runs.stream()
        .map(run -> run.measured().figure(Measured.STAGE + stage + "." + what))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
    return Cell.of(values.length == 0 ? "n/a" : unit.format(values[values.length / 2]));
  }
}
