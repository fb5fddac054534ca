package io.herd.report.content;

import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** JMH's scores as a table, suite by suite. */
final class JmhTable {
  private JmhTable() {}

  static Table of(JmhResult result) {
    var rows = new ArrayList<Row>();
    var suite = "";
    for (var row : result.rows()) {
      if (!row.suite().equals(suite)) {
        suite = row.suite();
        rows.add(Row.heading(suite));
      }
      rows.add(Row.of(List.of(
          Cell.of(row.method()),
          Cell.of(row.mode()),
          Cell.of(text(row.score(), "n/a")),
          Cell.of(text(row.error(), "unknown")),
          Cell.of(row.unit()),
          Cell.of(text(row.bytes(), "")))));
    }
    return new Table("", List.of(Column.text("benchmark"), Column.text("mode"),
        Column.figure("score"), Column.figure("± 99.9 %"), Column.text("unit"),
        Column.figure("bytes/op")), rows);
  }

  private static String text(OptionalDouble value, String none) {
    return value.isPresent() ? Unit.MEAN_COUNT.format(value.getAsDouble()) : none;
  }
}
