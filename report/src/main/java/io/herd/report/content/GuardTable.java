package io.herd.report.content;

import io.herd.report.document.Bullets;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.document.Tone;
import io.herd.report.guard.ArmStanding;
import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the guards said. */
final class GuardTable {
  private GuardTable() {}

  /** One row for each arm: where it stands after repeats. */
  static Table standings(Chapter chapter) {
    var rows = new ArrayList<Row>();
    chapter.matrix().groups(chapter.campaign().armsRun()).forEach((group, arms) -> {
      if (!group.isEmpty()) {
        rows.add(Row.heading(group));
      }
      arms.forEach(arm -> rows.add(standing(chapter, arm)));
    });
    return new Table("", List.of(Column.text("arm"), Column.text("verdict"),
        Column.figure("usable runs"), Column.text("guards that objected")), rows);
  }

  private static Row standing(Chapter chapter, String arm) {
    var standing = ArmStanding.of(chapter.campaign(), arm);
    return Row.of(List.of(
        Cell.of(chapter.matrix().name(arm)),
        Cell.of(standing.verdict().word(), Tones.of(standing.verdict())),
        Cell.of(standing.usable() + " of " + standing.runs()),
        Cell.of(objections(chapter.campaign(), List.of(arm)))));
  }

  /** What the guards of the campaign as a whole said. */
  static Bullets ofCampaign(Campaign campaign) {
    return new Bullets(campaign.rulings().stream()
        .filter(ruling -> ruling.subject().equals(Ruling.CAMPAIGN))
        .map(ruling -> new Bullets.Item(
            ruling.guard() + " " + ruling.verdict().word(), ruling.verdict().reason()))
        .toList());
  }

  /** One row for each guard, one column for each name of arms: how many of its runs passed. */
  static Table matrix(Chapter chapter) {
    var campaign = chapter.campaign();
    var arms = campaign.armsRun().stream().collect(Collectors.groupingBy(
        chapter.matrix()::name, LinkedHashMap::new, Collectors.toList()));
    var columns = new ArrayList<Column>();
    columns.add(Column.text("guard"));
    arms.keySet().forEach(name -> columns.add(Column.figure(name)));
    var guards = campaign.rulings().stream()
        .filter(ruling -> !ruling.subject().equals(Ruling.CAMPAIGN))
        .map(Ruling::guard)
        .distinct()
        .toList();
    var rows = guards.stream().map(guard -> {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(guard));
      arms.values().forEach(some -> cells.add(cell(rulings(campaign, some, guard))));
      return Row.of(cells);
    }).toList();
    return new Table("", columns, rows);
  }

  private static List<Ruling> rulings(Campaign campaign, List<String> arms, String guard) {
    var ids = arms.stream()
        .flatMap(arm -> campaign.runsOf(arm).stream())
        .map(RunResult::id)
        .collect(Collectors.toSet());
    return campaign.rulings().stream()
        .filter(ruling -> ids.contains(ruling.subject()) && ruling.guard().equals(guard))
        .toList();
  }

  private static Cell cell(List<Ruling> rulings) {
    var worst = Verdict.worst(rulings.stream().map(Ruling::verdict).toList());
    var passed = rulings.stream().filter(r -> r.verdict() instanceof Verdict.Valid).count();
    var of = passed + " of " + rulings.size();
    return switch (worst) {
      case Verdict.Valid _ -> new Cell("✓ " + of, Tone.GOOD, lastReason(rulings));
      case Verdict.Invalid(var reason) -> new Cell("✗ " + of, Tone.BAD, reason);
      case Verdict.Unknown(var reason) -> new Cell("? " + of, Tone.MUTED, reason);
    };
  }

  private static String lastReason(List<Ruling> rulings) {
    return rulings.isEmpty() ? "" : rulings.getLast().verdict().reason();
  }

  /** The guards that did not accept every run of some arms, and how many they did not. */
  static String objections(Campaign campaign, List<String> arms) {
    var ids = arms.stream()
        .flatMap(arm -> campaign.runsOf(arm).stream())
        .map(RunResult::id)
        .collect(Collectors.toSet());
    var counts = campaign.rulings().stream()
        .filter(ruling -> ids.contains(ruling.subject()))
        .filter(ruling -> !(ruling.verdict() instanceof Verdict.Valid))
        .collect(Collectors.groupingBy(
            Ruling::guard, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(count -> count.getKey() + " (" + count.getValue() + ")")
            .collect(Collectors.joining(", "));
  }
}
