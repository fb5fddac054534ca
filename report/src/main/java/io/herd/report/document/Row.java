package io.herd.report.document;

import java.util.List;

/**
 * One row of a table.
 *
 * @param cells one for each column; only the first if there is a note or if it is a heading
 * @param note a sentence that takes the place of all but the first cell; empty in a plain row
 * @param heading whether it names the rows that follow
 */
public record Row(List<Cell> cells, Cell note, boolean heading) {
  private static final Cell NONE = Cell.of("");

  public Row {
    cells = List.copyOf(cells);
  }

  /** A row of cells. */
  public static Row of(List<Cell> cells) {
    return new Row(cells, NONE, false);
  }

  /** A name with a sentence in place of its figures. */
  public static Row noted(Cell name, Cell note) {
    return new Row(List.of(name), note, false);
  }

  /** What the rows below have in common, up to the next such row. */
  public static Row heading(String text) {
    return new Row(List.of(Cell.of(text)), NONE, true);
  }

  /** Whether a sentence takes the place of the figures. */
  public boolean isNote() {
    return !note.text().isEmpty();
  }

  /** Whether it has a cell for each column. */
  public boolean isPlain() {
    return !heading && !isNote();
  }
}
