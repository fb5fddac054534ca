package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Chart;
import io.herd.report.document.Column;
import io.herd.report.document.Plot;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Unit;
import io.herd.report.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Percentile curves: one for each arm, of what its runs recorded together. */
record CurveCharts(Chapter chapter) {
  private static final List<Double> TABLED = List.of(50.0, 75.0, 90.0, 99.0, 99.9, 99.99);
  private static final String NOISE = " Shaded: the single runs of two identical arms.";

  /** Response by command, then propagation, for each group of arms; none without histograms. */
  List<Block> blocks(List<String> commands) {
    var blocks = new ArrayList<Block>();
    chapter.matrix().groups(chapter.campaign().armsRun()).forEach((group, arms) -> {
      for (var command : commands) {
        chart(group, arms, command + " response", "From the intended time to the reply, per arm.",
            Series.response(command)).ifPresent(blocks::add);
      }
      chart(group, arms, "Propagation",
          "From one server to the farthest, between the taps on both, per arm.",
          Series.PROPAGATION).ifPresent(blocks::add);
    });
    return blocks;
  }

  private Optional<Block> chart(
      String group, List<String> arms, String title, String summary, String series) {
    var curves = new ArrayList<Plot.Curve>();
    var rows = new ArrayList<Row>();
    for (var arm : arms) {
      var quantiles = chapter.histograms().of(arm, series).map(Quantiles::of);
      quantiles.ifPresent(known -> {
        if (known.isDrawn()) {
          curves.add(new Plot.Curve(trace(arm), known.points()));
        }
        rows.add(row(chapter.matrix().name(arm), known));
      });
    }
    var noise = noise(arms, series);
    var id = chapter.id("curve-" + series.replace('.', '-') + (group.isEmpty() ? "" : "-" + group));
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart(id.toLowerCase(Locale.ROOT),
            title + " by percentile" + (group.isEmpty() ? "" : ", " + group),
            noise.isEmpty() ? summary : summary + NOISE, new Plot.Curves(curves, noise),
            table(rows)));
  }

  private Plot.Trace trace(String arm) {
    var name = chapter.matrix().name(arm);
    return chapter.palette().trace(name, name, 0);
  }

  private List<List<Double>> noise(List<String> arms, String series) {
    return arms.contains(chapter.campaign().aa().arm())
        ? Quantiles.spread(chapter.histograms().twins(series))
        : List.of();
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
          ? Unit.NANOS.format(quantiles.at(percentile))
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
