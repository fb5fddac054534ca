package io.herd.cli.sim;

import io.herd.cli.Screen;
import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Document;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for the terminal: the first columns hold words, the others figures. */
final class FigureTable {
  private final String title;
  private final String subtitle;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  FigureTable(String title, String subtitle) {
    this.title = title;
    this.subtitle = subtitle;
  }

  FigureTable words(String... heads) {
    Arrays.stream(heads).map(Column::text).forEach(columns::add);
    return this;
  }

  FigureTable figures(String... heads) {
    Arrays.stream(heads).map(Column::figure).forEach(columns::add);
    return this;
  }

  void row(String... cells) {
    rows.add(Row.of(Arrays.stream(cells).map(Cell::of).toList()));
  }

  FigureTable note(String sentence) {
    notes.add(sentence);
    return this;
  }

  String text() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table("", columns, rows));
    notes.forEach(note -> blocks.add(new Paragraph(note)));
    return Terminal.render(
        new Document(title, subtitle, List.of(new Section("figures", "", blocks))),
        Screen.style());
  }
}
