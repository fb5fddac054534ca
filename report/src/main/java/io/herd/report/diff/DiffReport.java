package io.herd.report.diff;

import io.herd.report.diff.Change.Word;
import io.herd.report.document.Block;
import io.herd.report.document.Bullets;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Document;
import io.herd.report.document.Folded;
import io.herd.report.document.Notice;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.StatUtils;

/** A difference as a document. */
public record DiffReport(Diff diff) {
  /** The verdict, what makes it doubtful, what changed, and the rest. */
  public Document document() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("verdict", "Verdict", verdict()));
    var resolved = diff.changes().stream()
        .filter(change -> change.word() != Word.NOT_RESOLVED).toList();
    if (!resolved.isEmpty()) {
      sections.add(new Section("changes", "Changed beyond noise", List.of(table(resolved))));
    }
    var open = diff.of(Word.NOT_RESOLVED);
    if (!open.isEmpty()) {
      sections.add(new Section("open", "Not resolved",
          List.of(new Folded(open.size() + " metrics, the greatest ratio first", table(open)))));
    }
    return new Document("Herd diff", diff.base() + " to " + diff.head(), sections);
  }

  private List<Block> verdict() {
    var blocks = new ArrayList<Block>();
    blocks.add(notice());
    if (!diff.warnings().isEmpty()) {
      blocks.add(new Bullets(diff.warnings().stream()
          .map(text -> new Bullets.Item("warning", text)).toList()));
    }
    return blocks;
  }

  private Notice notice() {
    var worse = diff.of(Word.WORSE).size();
    var better = diff.of(Word.BETTER).size();
    var counts = worse + " worse, " + better + " better, "
        + diff.of(Word.NOT_RESOLVED).size() + " not resolved of " + diff.changes().size()
        + " metrics of arms";
    if (!diff.isPossible()) {
      return new Notice("NOT COMPARABLE", Tone.MUTED, "no metric could be judged; " + counts);
    }
    return worse > 0
        ? new Notice("WORSE", Tone.BAD, counts)
        : new Notice("NOTHING WORSE", Tone.GOOD, counts);
  }

  private static Table table(List<Change> changes) {
    var rows = changes.stream().map(DiffReport::row).toList();
    return new Table("", List.of(Column.text("arm"), Column.text("metric"),
        Column.figure("base"), Column.figure("head"), Column.figure("head/base"),
        Column.figure("95 % interval"), Column.figure("band"), Column.text("verdict")), rows);
  }

  private static Row row(Change change) {
    var ratio = change.ratio();
    return Row.of(List.of(
        Cell.of(change.experiment() + ": " + change.arm()),
        Cell.of(change.metric().label()),
        Cell.of(median(change, change.base())),
        Cell.of(median(change, change.head())),
        Cell.of(ratio.map(r -> decimals(r.estimate())).orElse("n/a")),
        Cell.of(ratio.map(r -> decimals(r.low()) + " – " + decimals(r.high())).orElse("")),
        Cell.of("×" + decimals(change.bound())),
        new Cell(change.word().text(), tone(change.word()), change.reason())));
  }

  private static String median(Change change, List<Double> values) {
    return change.metric().unit().format(StatUtils.percentile(
        values.stream().mapToDouble(Double::doubleValue).toArray(), 50));
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static Tone tone(Word word) {
    return switch (word) {
      case BETTER -> Tone.GOOD;
      case WORSE -> Tone.BAD;
      case NOT_RESOLVED -> Tone.MUTED;
    };
  }
}
