package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Chart;
import io.herd.report.document.Column;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Plot;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Unit;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Propagation by the number of links on its way, beside the least that the machine allows. */
final class PropagationByHop {
  private static final String KEY = "Median from one server to the farthest, between the taps on"
      + " both. The limit is the number of hops times half a raw loopback round trip of the same"
      + " machine in the same runs.";
  private static final Metric LIMIT = new Metric("", "limit", "", Unit.NANOS,
      Metrics.PROPAGATION_P50.better(),
      run -> run.measured().loopback().limitNanos(run.config().herd().hops()));

  private final List<Chapter> chapters;
  /** The usable runs with a measured propagation by arm and hops. */
  private final Map<String, TreeMap<Integer, List<RunResult>>> runs = new LinkedHashMap<>();
  private final Map<String, String> switches = new HashMap<>();

  PropagationByHop(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
    for (var chapter : chapters) {
      chapter.campaign().armsRun().forEach(arm -> add(chapter, arm));
    }
  }

  /** The table, and the chart where there are several distances; none if nothing was measured. */
  List<Block> blocks(String id) {
    if (runs.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(KEY));
    blocks.add(distances() > 1
        ? new Chart(id, "Propagation p50 by hops",
            "Mean of the runs with its 95 % interval; below all of them the physical limit.",
            new Plot.Lines(new Plot.Axis("hops", "", false),
                new Plot.Axis("propagation p50", "ns", false), OptionalDouble.empty(), lines()),
            table())
        : table());
    return blocks;
  }

  /** How many distances were measured. */
  long distances() {
    return runs.values().stream().flatMap(by -> by.keySet().stream()).distinct().count();
  }

  private void add(Chapter chapter, String arm) {
    var matrix = chapter.matrix();
    if (matrix.isPresent() && arm.equals(matrix.copy())) {
      return;
    }
    var measured = chapter.campaign().usableRunsOf(arm).stream()
        .filter(run -> Metrics.PROPAGATION_P50.of(run).isPresent())
        .filter(run -> run.config().herd().hops() > 0)
        .toList();
    if (measured.isEmpty()) {
      return;
    }
    var rest = matrix.rest(arm, List.of(matrix.subject(), "topology"));
    var name = matrix.name(arm) + (rest.isEmpty() ? "" : ", " + rest);
    switches.put(name, matrix.name(arm));
    measured.forEach(run -> runs.computeIfAbsent(name, _ -> new TreeMap<>())
        .computeIfAbsent(run.config().herd().hops(), _ -> new ArrayList<>())
        .add(run));
  }

  private List<Plot.Line> lines() {
    var palette = chapters.getFirst().palette();
    var turns = new HashMap<String, Integer>();
    var lines = new ArrayList<Plot.Line>();
    runs.forEach((name, by) -> {
      var arm = switches.getOrDefault(name, name);
      var turn = turns.merge(arm, 1, Integer::sum) - 1;
      lines.add(new Plot.Line(
          palette.trace(name, arm, turn), "", points(by, Metrics.PROPAGATION_P50)));
    });
    var all = new TreeMap<Integer, List<RunResult>>();
    runs.values().forEach(by -> by.forEach(
        (hops, some) -> all.computeIfAbsent(hops, _ -> new ArrayList<>()).addAll(some)));
    lines.add(new Plot.Line(
        new Plot.Trace("physical limit", "", 0, 0), "limit", points(all, LIMIT)));
    return lines;
  }

  private static List<Plot.Point> points(Map<Integer, List<RunResult>> by, Metric metric) {
    var points = new ArrayList<Plot.Point>();
    by.forEach((hops, some) -> figure(metric, some).level().ifPresent(
        level -> points.add(new Plot.Point(hops, Figures.rounded(level.estimate()),
            Figures.rounded(level.low()), Figures.rounded(level.high())))));
    return points;
  }

  private Table table() {
    var rows = new ArrayList<Row>();
    runs.forEach((name, by) -> by.forEach((hops, some) -> rows.add(row(name, hops, some))));
    return new Table("", List.of(Column.text("arm"), Column.figure("hops"),
        Column.figure("propagation p50"), Column.figure("p99"), Column.figure("limit"),
        Column.figure("p50 / limit"), Column.figure("p50 per hop"), Column.figure("runs")), rows);
  }

  private static Row row(String name, int hops, List<RunResult> some) {
    var p50 = figure(Metrics.PROPAGATION_P50, some);
    return Row.of(List.of(Cell.of(name), Cell.of(String.valueOf(hops)), Cell.of(p50.text()),
        Cell.of(figure(Metrics.PROPAGATION_P99, some).text()),
        Cell.of(figure(LIMIT, some).text()),
        Cell.of(figure(Metrics.PROPAGATION_MULTIPLE, some).text()),
        Cell.of(Unit.NANOS.format(p50.median().orElse(0) / hops)),
        Cell.of(String.valueOf(some.size()))));
  }

  private static ArmFigure figure(Metric metric, List<RunResult> some) {
    return new ArmFigure(metric, some.stream()
        .map(metric::of)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .toList());
  }
}
