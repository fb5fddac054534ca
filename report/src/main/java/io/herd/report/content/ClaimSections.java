package io.herd.report.content;

import io.herd.report.claim.ClaimFigure;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.document.Block;
import io.herd.report.document.Bullets;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Listing;
import io.herd.report.document.Notice;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.metric.Unit;
import io.herd.report.result.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Claims and what was found of each, with figures, mechanism and the command that repeats it. */
final class ClaimSections {
  private ClaimSections() {}

  /** A row for each claim: the finding and its leading figure. */
  static Table overview(ClaimsRun run) {
    var rows = run.verdicts().stream().map(ClaimSections::row).toList();
    return new Table("", List.of(Column.text("claim"), Column.text("verdict"),
        Column.figure("value"), Column.figure("95 % interval"), Column.figure("n"),
        Column.text("leading figure")), rows);
  }

  /** One claim in full. */
  static Section section(ClaimVerdict claim) {
    return new Section("claim-" + claim.id(), claim.id() + " (" + claim.source() + ")",
        blocks(claim));
  }

  /** The claims that were not run, and why. */
  static Optional<Section> notRun(ClaimsRun run) {
    var items = run.verdicts().stream()
        .filter(claim -> claim.finding() == Finding.NOT_RUN)
        .map(claim -> new Bullets.Item(claim.id() + " (" + claim.source() + ")",
            "“" + claim.sentence() + "”: " + claim.reason()))
        .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("not-run", "Not run", List.of(new Bullets(items))));
  }

  private static Row row(ClaimVerdict claim) {
    var name = Cell.of(claim.id());
    var finding = new Cell(claim.finding().word(), tone(claim.finding()), claim.reason());
    if (claim.figures().isEmpty()) {
      return Row.noted(name,
          Cell.of(claim.finding().word() + ": " + claim.reason(), finding.tone()));
    }
    var figure = cells(claim.figures().getFirst());
    return Row.of(Stream.of(List.of(name, finding), figure.subList(1, figure.size()),
        figure.subList(0, 1)).flatMap(List::stream).toList());
  }

  private static List<Block> blocks(ClaimVerdict claim) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph("“" + claim.sentence() + "”"));
    blocks.add(new Notice(claim.finding().word().toUpperCase(Locale.ROOT), tone(claim.finding()),
        claim.reason()));
    if (!claim.figures().isEmpty()) {
      blocks.add(figures(claim));
    }
    if (!claim.mechanism().isEmpty()) {
      blocks.add(new Paragraph("Mechanism: " + claim.mechanism()));
    }
    blocks.add(new Paragraph("Rule, fixed before the run: " + claim.rule()));
    if (!claim.repeat().isEmpty()) {
      blocks.add(new Listing("To repeat it:", new Command("repeat", claim.repeat()).text()));
    }
    return blocks;
  }

  private static Table figures(ClaimVerdict claim) {
    var rows = claim.figures().stream().map(figure -> Row.of(cells(figure))).toList();
    return new Table("", List.of(Column.text("figure"), Column.figure("value"),
        Column.figure("95 % interval"), Column.figure("n")), rows);
  }

  private static List<Cell> cells(ClaimFigure figure) {
    var interval = figure.low().isPresent() && figure.high().isPresent()
        ? text(figure.low()) + " – " + text(figure.high())
        : "";
    return List.of(Cell.of(figure.what()), Cell.of(text(figure.estimate())), Cell.of(interval),
        Cell.of(String.valueOf(figure.n())));
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Unit.MEAN_COUNT.format(value.getAsDouble()) : "n/a";
  }

  static Tone tone(Finding finding) {
    return switch (finding) {
      case CONFIRMED -> Tone.GOOD;
      case CONTRADICTED -> Tone.BAD;
      case NOT_RESOLVED, NO_VERDICT, NOT_RUN -> Tone.MUTED;
    };
  }
}
