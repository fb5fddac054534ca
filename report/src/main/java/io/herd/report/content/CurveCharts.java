package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Chart;
import io.herd.report.document.Column;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Plot;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Unit;
import io.herd.report.result.Campaign;
import io.herd.report.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Percentile curves: one for each arm, of what its runs recorded together. */
final class CurveCharts {
  /** A percentile is drawn as long as at least so many values lie above it. */
  private static final int LEAST_ABOVE = 10;

  private static final int STEPS_PER_DECADE = 12;
  private static final List<Double> TABLED = List.of(50.0, 75.0, 90.0, 99.0, 99.9, 99.99);

  private final Campaign campaign;
  private final Histograms histograms;

  CurveCharts(Campaign campaign, Histograms histograms) {
    this.campaign = campaign;
    this.histograms = histograms;
  }

  /** Response by command, then propagation; what was not recorded is not drawn. */
  List<Block> blocks(List<String> commands) {
    var blocks = new ArrayList<Block>();
    for (var command : commands) {
      chart("response-" + command.toLowerCase(Locale.ROOT), command + " response by percentile",
          "From the intended time to the reply, per arm.",
          Series.response(command))
          .ifPresent(blocks::add);
    }
    chart("propagation", "Propagation by percentile",
        "From one server to the farthest, between the taps on both, per arm.",
        Series.PROPAGATION).ifPresent(blocks::add);
    if (blocks.isEmpty()) {
      blocks
          .add(new Paragraph("No curve is drawn: the histogram files are not beside the result."));
    }
    return blocks;
  }

  /** One distribution: its values by percentile, and how far up they are known. */
  private record Quantiles(DoubleUnaryOperator at, double highest) {
    static Quantiles of(Histogram histogram) {
      return new Quantiles(
          percentile -> histogram.getValueAtPercentile(percentile),
          100 * (1 - (double) LEAST_ABOVE / histogram.getTotalCount()));
    }

    boolean known(double percentile) {
      return percentile <= highest && at.applyAsDouble(percentile) > 0;
    }
  }

  private Optional<Block> chart(String id, String title, String summary, String series) {
    var curves = new ArrayList<Plot.Curve>();
    var rows = new ArrayList<Row>();
    for (var style = 0; style < campaign.arms().size(); style++) {
      var arm = campaign.arms().get(style).name();
      var quantiles = histograms.of(arm, series).map(Quantiles::of);
      if (quantiles.isPresent()) {
        curves.add(new Plot.Curve(arm, style, points(quantiles.get())));
        rows.add(row(arm, quantiles.get()));
      }
    }
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart(id, title, summary, new Plot.Curves(curves), table(rows)));
  }

  private static List<List<Double>> points(Quantiles quantiles) {
    return percentiles(quantiles.highest)
        .filter(quantiles::known)
        .mapToObj(percentile -> List.of(
            percentile, (double) Math.round(quantiles.at.applyAsDouble(percentile))))
        .toList();
  }

  /** Evenly spaced in decades of what lies above: 0, ... 90, ... 99, ... and the highest. */
  private static DoubleStream percentiles(double highest) {
    var even = IntStream.range(0, 6 * STEPS_PER_DECADE)
        .mapToDouble(step -> 100 * (1 - Math.pow(10, -(double) step / STEPS_PER_DECADE)))
        .map(percentile -> Math.round(percentile * 1e4) / 1e4)
        .filter(percentile -> percentile < highest);
    return DoubleStream.concat(even, DoubleStream.of(Math.round(highest * 1e4) / 1e4));
  }

  private static Table table(List<Row> rows) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text("arm"));
    TABLED.forEach(percentile -> columns.add(Column.figure("p" + digits(percentile))));
    return new Table("", columns, rows);
  }

  private static Row row(String arm, Quantiles quantiles) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(arm));
    for (var percentile : TABLED) {
      cells.add(Cell.of(quantiles.known(percentile)
          ? Unit.NANOS.format(quantiles.at.applyAsDouble(percentile))
          : "n/a"));
    }
    return Row.of(cells);
  }

  private static String digits(double percentile) {
    return percentile % 1 == 0
        ? String.valueOf((int) percentile)
        : String.valueOf(percentile);
  }
}
