package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Score;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One suite's table.
 *
 * @param entries its scores
 * @param beside nanoseconds of the machine's base line that it is shown beside; there may be none
 */
record SuiteSection(Entries entries, OptionalDouble beside) {
  private static final Cell NONE = Cell.of("-", Tone.MUTED);

  Section section() {
    String name = entries.suite().name();
    return new Section(name, name, List.of(new Paragraph(words()), table(entries.varying())));
  }

  private String words() {
    String fixed =
        entries.fixed().isEmpty() ? "" : entries.list().getFirst().words(entries.fixed());
    return "A score: " + entries.suite().compares().value()
        + (fixed.isEmpty() ? "" : " (" + fixed + ")")
        + ". n = " + number(entries.list().getFirst().score());
  }

  private static String number(Score score) {
    int forks = score.samples().size();
    return forks > 1 ? forks + " JVMs" : score.samples().getFirst().size() + " iterations of 1 JVM";
  }

  private Table table(Set<String> varying) {
    return new Table("", columns(varying),
        entries.list().stream().map(entry -> Row.of(cells(entry, varying))).toList());
  }

  private List<Column> columns(Set<String> varying) {
    var columns = new ArrayList<Column>();
    if (!varying.isEmpty()) {
      columns.add(Column.text("workload"));
    }
    String arm = entries.suite().compares().arm();
    columns.add(Column.text(arm.isEmpty() ? "variant" : arm));
    columns.add(Column.figure(entries.list().getFirst().score().unit()));
    if (hasRatios()) {
      columns.add(Column.figure("ratio (95 %)"));
    }
    if (beside.isPresent()) {
      columns.add(Column.figure("x " + entries.suite().compares().beside()));
    }
    columns.add(Column.figure("B/op"));
    if (hasEvents()) {
      columns.add(Column.text("offers"));
    }
    return columns;
  }

  private boolean hasRatios() {
    return !entries.suite().compares().base().isEmpty();
  }

  private boolean hasEvents() {
    return entries.list().stream().anyMatch(entry -> !entry.score().events().isEmpty());
  }

  private List<Cell> cells(Entry entry, Set<String> varying) {
    var cells = new ArrayList<Cell>();
    if (!varying.isEmpty()) {
      cells.add(Cell.of(entry.words(varying)));
    }
    cells.add(Cell.of(entry.arm()));
    cells.add(Cell.of(Figures.number(entry.score().score())));
    if (hasRatios()) {
      cells.add(ratio(entry));
    }
    if (beside.isPresent()) {
      cells.add(multiple(entry.score().nanos()));
    }
    cells.add(entry.score().bytesPerOp().isPresent()
        ? Cell.of(Figures.number(entry.score().bytesPerOp().getAsDouble()))
        : NONE);
    if (hasEvents()) {
      cells.add(Cell.of(Figures.events(entry.score().events())));
    }
    return cells;
  }

  private Cell ratio(Entry entry) {
    return entries.isBase(entry)
        ? Cell.of("base line")
        : entries.ratio(entry)
            .map(ratio -> Cell.of(Figures.ratio(ratio),
                ratio.resolved() ? Tone.PLAIN : Tone.MUTED))
            .orElse(NONE);
  }

  private Cell multiple(OptionalDouble nanos) {
    return nanos.isPresent()
        ? Cell.of(Figures.number(nanos.getAsDouble() / beside.orElseThrow()))
        : NONE;
  }
}
