package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Chart;
import io.herd.report.document.Column;
import io.herd.report.document.Plot;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.metric.Metric;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What each arm reached, with its interval, before the A/A noise around the base line. */
record LevelCharts(Chapter chapter) {
  /** More arms than these are not told apart in one chart. */
  static final int MOST_ARMS = 12;

  /** One chart for each metric of which an arm has more than 0, and not too many arms any. */
  List<Block> blocks(List<Metric> metrics) {
    return metrics.stream().flatMap(metric -> chart(metric).stream()).toList();
  }

  private Optional<Block> chart(Metric metric) {
    var arms = chapter.campaign().armsRun();
    var marks = new ArrayList<Plot.Mark>();
    var rows = new ArrayList<Row>();
    for (var arm : arms) {
      var figure = ArmFigure.of(chapter.campaign(), arm, metric);
      figure.level().ifPresent(level -> {
        marks.add(new Plot.Mark(chapter.trace(arm), Figures.rounded(level.estimate()),
            Figures.rounded(level.low()), Figures.rounded(level.high()),
            ArmFigure.text(metric, level), ""));
        rows.add(row(chapter.label(arm), figure, level));
      });
    }
    var noise = noise(metric);
    noise.ifPresent(_ -> rows.add(Row.noted(Cell.of("A/A noise", Tone.MUTED),
        Cell.of(RatioTable.text(chapter.comparisons().noise(metric)), Tone.MUTED))));
    return marks.size() > MOST_ARMS || marks.stream().noneMatch(mark -> mark.value() > 0)
        ? Optional.empty()
        : Optional.of(new Chart(chapter.id("level-" + metric.key()), metric.label(),
            summary(noise), new Plot.Marks(axis(metric, marks), OptionalDouble.empty(),
                Figures.optional(noise.map(Interval::low)),
                Figures.optional(noise.map(Interval::high)), marks),
            table(rows)));
  }

  private static Plot.Axis axis(Metric metric, List<Plot.Mark> marks) {
    var values = marks.stream().map(Plot.Mark::value).toList();
    return new Plot.Axis(metric.label(), metric.unit().symbol(), Figures.wide(values));
  }

  /** The A/A noise around the base line, where all arms have the same one. */
  private Optional<Interval> noise(Metric metric) {
    var campaign = chapter.campaign();
    var bases = chapter.compared().stream().map(campaign::baselineOf).distinct().toList();
    return bases.size() == 1
        ? chapter.comparisons().noise(metric)
            .flatMap(band -> ArmFigure.of(campaign, bases.getFirst(), metric).level()
                .map(level -> around(level.estimate(), band)))
        : Optional.empty();
  }

  private static Interval around(double level, NoiseBand band) {
    return new Interval(level, level * band.low(), level * band.high());
  }

  private String summary(Optional<Interval> noise) {
    return "Mean of the runs with its 95 % interval"
        + (noise.isPresent() ? "; shaded: the A/A noise around "
            + chapter.matrix().name(chapter.campaign().baseline()) + "." : ".");
  }

  private static Row row(String label, ArmFigure figure, Interval level) {
    return Row.of(List.of(Cell.of(label), Cell.of(ArmFigure.text(figure.metric(), level)),
        Cell.of(figure.text()), Cell.of(figure.range()),
        Cell.of(String.valueOf(figure.values().size()))));
  }

  private static Table table(List<Row> rows) {
    return new Table("", List.of(Column.text("arm"), Column.figure("mean, 95 % interval"),
        Column.figure("median of runs"), Column.figure("least – greatest"),
        Column.figure("runs")), rows);
  }
}
