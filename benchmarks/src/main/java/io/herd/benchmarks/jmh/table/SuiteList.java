package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Effort;
import io.herd.benchmarks.jmh.Suite;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Document;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is to run, and how long it takes. */
public final class SuiteList {
  private static final List<Effort> EFFORTS = List.of(Effort.QUICK, Effort.STANDARD, Effort.FULL);

  private SuiteList() {}

  /** A row for each suite, and one for all. */
  public static Document of(List<Suite> suites) {
    var rows = new ArrayList<Row>();
    suites.forEach(suite -> rows.add(row(suite.group(), suite.name(), List.of(suite))));
    rows.add(row("all", "", suites));
    return new Document("JMH suites", "name a group, a suite, or a part of a benchmark's name",
        List.of(new Section("suites", "", List.of(new Table("", columns(), rows)))));
  }

  private static List<Column> columns() {
    return Stream.concat(
        Stream.of(Column.text("group"), Column.text("suite")),
        Stream.of("--quick", "(neither)", "--full").flatMap(flag -> Stream.of(
            Column.figure(flag, "benchmarks"), Column.figure(flag, "min:s"))))
        .toList();
  }

  private static Row row(String group, String name, List<Suite> suites) {
    var cells = new ArrayList<>(List.of(Cell.of(group), Cell.of(name)));
    for (Effort effort : EFFORTS) {
      int count = suites.stream().mapToInt(suite -> suite.count(effort)).sum();
      Duration about =
          suites.stream().map(suite -> suite.about(effort)).reduce(Duration.ZERO, Duration::plus);
      cells.add(Cell.of(Integer.toString(count)));
      cells.add(Cell.of(Figures.time(about)));
    }
    return Row.of(cells);
  }
}
