package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Plot;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of one chart of a metric by a setting, and their table. */
record LinePoints(Chapter chapter, String setting, Metric metric) {
  List<Plot.Line> lines(Map<String, List<String>> arms) {
    var turns = new HashMap<String, Integer>();
    var lines = new ArrayList<Plot.Line>();
    arms.forEach((name, of) -> {
      var points = of.stream().flatMap(arm -> point(arm).stream()).toList();
      var subject = chapter.matrix().name(of.getFirst());
      var turn = turns.merge(subject, 1, Integer::sum) - 1;
      if (!points.isEmpty()) {
        lines.add(new Plot.Line(
            chapter.palette().trace(name, subject, turn), isBase(of) ? "base" : "", points));
      }
    });
    return lines;
  }

  Plot.Axis axis(List<Plot.Point> points) {
    var unit = chapter.campaign().arms().stream()
        .map(arm -> Quantity.unit(arm.settings().getOrDefault(setting, "")))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
    return new Plot.Axis(setting.equals("load") ? "load, % of the arm's own peak" : setting,
        setting.equals("load") ? "%" : unit,
        Figures.wide(points.stream().map(Plot.Point::x).toList()));
  }

  /** A row for each line, a column for each value of the setting. */
  Table table(Map<String, List<String>> arms) {
    var values = arms.values().stream()
        .flatMap(List::stream)
        .map(arm -> chapter.matrix().value(arm, setting))
        .distinct()
        .sorted((a, b) -> Double.compare(
            Quantity.of(a).orElse(0), Quantity.of(b).orElse(0)))
        .toList();
    var columns = new ArrayList<Column>();
    columns.add(Column.text(""));
    values.forEach(value -> columns.add(Column.figure(setting, value)));
    var rows = new ArrayList<Row>();
    arms.forEach((name, of) -> rows.add(row(name, of, values)));
    return new Table("", columns, rows);
  }

  private Row row(String name, List<String> arms, List<String> values) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(name));
    for (var value : values) {
      cells.add(Cell.of(arms.stream()
          .filter(arm -> chapter.matrix().value(arm, setting).equals(value))
          .findFirst()
          .flatMap(arm -> ArmFigure.of(chapter.campaign(), arm, metric).level())
          .map(level -> ArmFigure.text(metric, level))
          .orElse("n/a")));
    }
    return Row.of(cells);
  }

  private Optional<Plot.Point> point(String arm) {
    return ArmFigure.of(chapter.campaign(), arm, metric).level()
        .map(level -> new Plot.Point(chapter.matrix().number(arm, setting).orElseThrow(),
            Figures.rounded(level.estimate()), Figures.rounded(level.low()),
            Figures.rounded(level.high())));
  }

  private boolean isBase(List<String> arms) {
    return arms.stream().anyMatch(arm -> chapter.campaign().baseline().equals(arm)
        || chapter.compared().stream()
            .anyMatch(other -> chapter.campaign().baselineOf(other).equals(arm)));
  }
}
