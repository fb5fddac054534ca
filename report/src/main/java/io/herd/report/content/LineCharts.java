package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Chart;
import io.herd.report.document.Plot;
import io.herd.report.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Metrics by a setting that is a number: one line for each rest of the coordinates. */
record LineCharts(Chapter chapter) {
  /** With more lines a chart is drawn for each group of them. */
  private static final int MOST_LINES = 8;

  /** A chart for each metric and each setting that varies, where there is a line to draw. */
  List<Block> blocks(String setting, List<Metric> metrics) {
    return metrics.stream().flatMap(metric -> charts(setting, metric).stream()).toList();
  }

  private List<Block> charts(String setting, Metric metric) {
    var lines = lines(setting);
    if (lines.size() <= MOST_LINES) {
      return chart(setting, metric, lines, "").stream().toList();
    }
    var blocks = new ArrayList<Block>();
    groups(setting, lines).forEach(
        (group, some) -> chart(setting, metric, some, group).ifPresent(blocks::add));
    return blocks;
  }

  /**
   * The arms of each line, by its name, each line by a rising setting. The second copy of the A/A
   * pair has none: its noise is drawn instead.
   */
  private Map<String, List<String>> lines(String setting) {
    var matrix = chapter.matrix();
    return chapter.campaign().armsRun().stream()
        .filter(arm -> !arm.equals(chapter.campaign().aa().copy()))
        .filter(arm -> matrix.number(arm, setting).isPresent())
        .sorted(Comparator.comparingDouble(arm -> matrix.number(arm, setting).orElseThrow()))
        .collect(Collectors.groupingBy(
            arm -> line(setting, arm), LinkedHashMap::new, Collectors.toList()));
  }

  private String line(String setting, String arm) {
    var rest = chapter.matrix().rest(arm, List.of(chapter.matrix().subject(), setting));
    return chapter.matrix().name(arm) + (rest.isEmpty() ? "" : ", " + rest);
  }

  private Map<String, Map<String, List<String>>> groups(
      String setting, Map<String, List<String>> lines) {
    var groups = new LinkedHashMap<String, Map<String, List<String>>>();
    lines.forEach((name, arms) -> groups
        .computeIfAbsent(chapter.matrix().rest(
            arms.getFirst(), List.of(chapter.matrix().subject(), setting)),
            _ -> new LinkedHashMap<>())
        .put(chapter.matrix().name(arms.getFirst()), arms));
    return groups;
  }

  private Optional<Block> chart(
      String setting, Metric metric, Map<String, List<String>> arms, String group) {
    var drawn = new LinePoints(chapter, setting, metric);
    var lines = drawn.lines(arms);
    var points = lines.stream().flatMap(line -> line.points().stream()).toList();
    if (lines.stream().allMatch(line -> line.points().size() < 2)
        || points.stream().map(Plot.Point::y).distinct().count() < 2) {
      return Optional.empty();
    }
    var noise = chapter.comparisons().noise(metric);
    var y = new Plot.Axis(metric.label(), metric.unit().symbol(),
        Figures.wide(points.stream().map(Plot.Point::y).toList()));
    return Optional.of(new Chart(
        chapter.id(String.join("-", "by", setting, metric.key(), group)),
        metric.label() + " by " + setting + (group.isEmpty() ? "" : ", " + group),
        "Mean of the runs with its 95 % interval"
            + (noise.isPresent() ? "; shaded: the A/A noise around the base line." : "."),
        new Plot.Lines(drawn.axis(points), y, Figures.optional(noise.map(band -> band.factor())),
            lines),
        drawn.table(arms)));
  }
}
