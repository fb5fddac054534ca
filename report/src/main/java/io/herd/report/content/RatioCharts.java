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
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Ratios to the base line with their intervals, before the band of the A/A noise. */
record RatioCharts(Chapter chapter) {
  /** One chart for each metric in which an arm has a ratio that is not 1 throughout. */
  List<Block> blocks() {
    return chapter.compared().size() > LevelCharts.MOST_ARMS
        ? List.of()
        : chapter.metrics().stream().flatMap(metric -> chart(metric).stream()).toList();
  }

  private Optional<Block> chart(Metric metric) {
    var comparisons = chapter.comparisons();
    var marks = new ArrayList<Plot.Mark>();
    var rows = new ArrayList<Row>(baseLines(metric));
    for (var arm : chapter.compared()) {
      var comparison = comparisons.of(metric, arm);
      if (!comparison.same()) {
        comparison.ratio().ifPresent(
            ratio -> marks.add(mark(chapter.trace(arm), comparison, ratio)));
      }
      rows.add(row(arm, metric, ratio(comparison)));
    }
    var noise = comparisons.noise(metric);
    rows.add(Row.noted(
        Cell.of("A/A noise", Tone.MUTED), Cell.of(RatioTable.text(noise), Tone.MUTED)));
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart(chapter.id("ratio-" + metric.key()), metric.label(),
            summary(noise), plot(noise, marks), table(rows)));
  }

  private List<Row> baseLines(Metric metric) {
    return chapter.compared().stream()
        .map(chapter.campaign()::baselineOf)
        .distinct()
        .map(arm -> row(arm, metric, "base line"))
        .toList();
  }

  private String summary(Optional<NoiseBand> noise) {
    return "Ratio to " + RatioTable.base(chapter) + " with its 95 % interval; shaded: the A/A"
        + " noise, " + RatioTable.text(noise) + ".";
  }

  private static Plot plot(Optional<NoiseBand> noise, List<Plot.Mark> marks) {
    return new Plot.Marks(new Plot.Axis("ratio", "x", true), OptionalDouble.of(1),
        Figures.optional(noise.map(NoiseBand::low)), Figures.optional(noise.map(NoiseBand::high)),
        marks);
  }

  private static Plot.Mark mark(Plot.Trace trace, Comparison comparison, Interval ratio) {
    return new Plot.Mark(trace, Figures.rounded(ratio.estimate()), Figures.rounded(ratio.low()),
        Figures.rounded(ratio.high()), String.format(Locale.ROOT, "×%.2f [%.2f, %.2f]",
            ratio.estimate(), ratio.low(), ratio.high()),
        comparison.outcome().word());
  }

  private Row row(String arm, Metric metric, String ratio) {
    var figure = ArmFigure.of(chapter.campaign(), arm, metric);
    return Row.of(List.of(Cell.of(chapter.label(arm)), Cell.of(figure.text()),
        Cell.of(figure.range()), Cell.of(ratio)));
  }

  private static String ratio(Comparison comparison) {
    return comparison.same()
        ? "the same"
        : comparison.ratio().map(RatioTable::text).orElse("n/a") + " "
            + comparison.outcome().word();
  }

  private static Table table(List<Row> rows) {
    return new Table("", List.of(Column.text("arm"), Column.figure("median of runs"),
        Column.figure("least – greatest"), Column.figure("ratio")), rows);
  }
}
