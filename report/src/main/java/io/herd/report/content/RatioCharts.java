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
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Comparisons;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Ratios to the base line with their intervals, before the band of the A/A noise. */
final class RatioCharts {
  private final Campaign campaign;
  private final Comparisons comparisons;

  RatioCharts(Campaign campaign) {
    this.campaign = campaign;
    this.comparisons = Comparisons.of(campaign);
  }

  /** One chart for each metric in which an arm has a ratio that is not 1 throughout. */
  List<Block> blocks() {
    return Metrics.compared().stream().flatMap(metric -> chart(metric).stream()).toList();
  }

  private Optional<Block> chart(Metric metric) {
    var marks = new ArrayList<Plot.Mark>();
    var rows = new ArrayList<Row>();
    rows.add(row(campaign.baseline(), metric, "base line"));
    for (var arm : RatioTable.others(campaign)) {
      var comparison = comparisons.of(metric, arm);
      if (!comparison.same()) {
        comparison.ratio().ifPresent(ratio -> marks.add(mark(arm, comparison, ratio)));
      }
      rows.add(row(arm, metric, ratio(comparison)));
    }
    var noise = comparisons.noise(metric);
    rows.add(Row.noted(
        Cell.of("A/A noise", Tone.MUTED), Cell.of(RatioTable.text(noise), Tone.MUTED)));
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart("ratio-" + metric.key().replace('.', '-'), metric.label(),
            summary(noise), plot(noise, marks), table(rows)));
  }

  private String summary(Optional<NoiseBand> noise) {
    return "Ratio to " + campaign.baseline() + " with its 95 % interval; shaded: the A/A noise, "
        + RatioTable.text(noise) + ".";
  }

  private Plot plot(Optional<NoiseBand> noise, List<Plot.Mark> marks) {
    return new Plot.Ratios(campaign.baseline(), end(noise.map(NoiseBand::low)),
        end(noise.map(NoiseBand::high)), marks);
  }

  private static OptionalDouble end(Optional<Double> value) {
    return value.map(RatioCharts::rounded).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private Plot.Mark mark(String arm, Comparison comparison, Interval ratio) {
    return new Plot.Mark(arm, style(arm), rounded(ratio.estimate()), rounded(ratio.low()),
        rounded(ratio.high()), comparison.outcome().word());
  }

  private int style(String arm) {
    return campaign.arms().stream().map(a -> a.name()).toList().indexOf(arm);
  }

  private Row row(String arm, Metric metric, String ratio) {
    var figure = ArmFigure.of(campaign, arm, metric);
    return Row.of(List.of(
        Cell.of(arm), Cell.of(figure.text()), Cell.of(figure.range()), Cell.of(ratio)));
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

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
