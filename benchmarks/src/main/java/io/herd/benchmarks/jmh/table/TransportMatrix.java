package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Ratio;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every transport by every workload, as multiples of one of them: what all suites that compare
 * transports found, on one screen. Rates are turned into times.
 *
 * @param suites those that compare transports
 */
record TransportMatrix(List<Entries> suites) {
  static final String ARM = "transport";

  /** None if nothing compares two transports. */
  Optional<Section> section() {
    List<String> arms = entries().map(Entry::arm).distinct().toList();
    if (arms.size() < 2) {
      return Optional.empty();
    }
    var rows = arms.stream().map(arm -> Row.of(cells(arm))).toList();
    String base = suites.getFirst().suite().compares().base();
    return Optional.of(new Section("transports", "Transports by workload", List.of(
        new Paragraph("Time of one operation as a multiple of " + base + "'s; less is better, and ~"
            + " is not resolved."),
        new Table("", columns(), rows))));
  }

  private Stream<Entry> entries() {
    return suites.stream().flatMap(suite -> suite.list().stream());
  }

  private List<Column> columns() {
    var columns = new ArrayList<>(List.of(Column.text(ARM)));
    for (Entries suite : suites) {
      String name = suite.suite().name().replace("Benchmark", "");
      workloads(suite).forEach(workload -> columns.add(Column.figure(name, suite.list().stream()
          .filter(entry -> entry.workload().equals(workload)).findFirst().orElseThrow()
          .words(suite.varying()))));
    }
    return columns;
  }

  private static List<Map<String, String>> workloads(Entries suite) {
    return suite.list().stream().map(Entry::workload).distinct().toList();
  }

  private List<Cell> cells(String arm) {
    var cells = new ArrayList<>(List.of(Cell.of(arm)));
    for (Entries suite : suites) {
      workloads(suite).forEach(workload -> cells.add(suite.list().stream()
          .filter(entry -> entry.arm().equals(arm) && entry.workload().equals(workload))
          .findFirst().map(entry -> cell(suite, entry)).orElse(Cell.of("-", Tone.MUTED))));
    }
    return cells;
  }

  private static Cell cell(Entries suite, Entry entry) {
    if (suite.isBase(entry)) {
      return Cell.of("1");
    }
    return suite.ratio(entry).map(ratio -> cell(ratio, entry.score().isRate()))
        .orElse(Cell.of("-", Tone.MUTED));
  }

  private static Cell cell(Ratio ratio, boolean rate) {
    double times = rate ? 1 / ratio.interval().estimate() : ratio.interval().estimate();
    return ratio.resolved()
        ? Cell.of(Figures.number(times))
        : Cell.of("~ " + Figures.number(times), Tone.MUTED);
  }
}
