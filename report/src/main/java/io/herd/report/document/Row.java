package io.herd.report.document;

import java.util.List;

/**
 * One row of a table.
 *
 * @param cells one for each column; only the first if there is a note
 * @param note a sentence that takes the place of all but the first cell; empty in a plain row
 */
public record Row(List<Cell> cells, Cell note) {
  private static final Cell NONE = Cell.of("");

  public Row {
    cells = List.copyOf(cells);
  }

  /** A row of cells. */
  public static Row of(List<Cell> cells) {
    return new Row(cells, NONE);
  }

  /** A name with a sentence in place of its figures. */
  public static Row noted(Cell name, Cell note) {
    return new Row(List.of(name), note);
  }

  /** Whether a sentence takes the place of the figures. */
  public boolean isNote() {
    return !note.text().isEmpty();
  }
}
