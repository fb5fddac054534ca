package io.herd.report.document;

import java.util.List;

/**
 * A table.
 *
 * @param caption what it shows
 * @param columns the heads; the first column names the row
 * @param rows the rows
 */
public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.cells().size() != (row.isPlain() ? columns.size() : 1)) {
        throw new IllegalArgumentException("table '" + caption + "': a row has "
            + row.cells().size() + " cells for " + columns.size() + " columns");
      }
    }
  }
}
