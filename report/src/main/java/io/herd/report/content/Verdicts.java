package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Bullets;
import io.herd.report.document.Notice;
import io.herd.report.guard.ArmStanding;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Comparisons;
import io.herd.report.stats.Interval;
import io.herd.report.stats.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict on the campaign, and what it shows of each arm in a sentence. */
final class Verdicts {
  private Verdicts() {}

  /** Whether the campaign may be believed. */
  static Notice notice(Campaign campaign) {
    var overall = ArmStanding.overall(campaign);
    var text = overall instanceof Verdict.Valid
        ? "every arm has runs in its blocks that all guards accept; "
            + campaign.verdictOn(Ruling.CAMPAIGN).reason()
        : overall.reason();
    return new Notice(overall.word(), Tones.of(overall), text);
  }

  /** What is resolved of each arm against its base line; of a matrix that is a table elsewhere. */
  static List<Block> findings(Chapter chapter) {
    var campaign = chapter.campaign();
    var items = new ArrayList<Bullets.Item>();
    if (!chapter.matrix().isPresent()) {
      for (var arm : chapter.compared()) {
        items.add(new Bullets.Item(
            arm, doubt(campaign, arm) + finding(chapter.comparisons(), arm)));
      }
    }
    campaign.notRun().forEach(
        (arm, reason) -> items.add(new Bullets.Item(chapter.label(arm), "not run: " + reason)));
    return items.isEmpty() ? List.of() : List.of(new Bullets(items));
  }

  private static String doubt(Campaign campaign, String arm) {
    return ArmStanding.of(campaign, arm).verdict() instanceof Verdict.Invalid
        ? "INVALID, not to be relied on; "
        : "";
  }

  private static String finding(Comparisons comparisons, String arm) {
    var better = new ArrayList<String>();
    var worse = new ArrayList<String>();
    var open = new ArrayList<String>();
    for (var metric : Metrics.compared()) {
      var comparison = comparisons.of(metric, arm);
      switch (comparison.outcome()) {
        case Outcome.Better _ -> better.add(figure(metric, comparison));
        case Outcome.Worse _ -> worse.add(figure(metric, comparison));
        case Outcome.NotResolved _ when comparison.same() -> {}
        case Outcome.NotResolved _ -> open.add(metric.label());
      }
    }
    return sentence(comparisons.campaign().baselineOf(arm), better, worse, open);
  }

  private static String sentence(
      String base, List<String> better, List<String> worse, List<String> open) {
    var parts = new ArrayList<String>();
    if (!better.isEmpty()) {
      parts.add("better than " + base + " in " + String.join(", ", better));
    }
    if (!worse.isEmpty()) {
      parts.add("worse in " + String.join(", ", worse));
    }
    if (!open.isEmpty()) {
      parts.add("not resolved: " + String.join(", ", open));
    }
    return parts.isEmpty() ? "the same in every metric" : String.join("; ", parts);
  }

  private static String figure(Metric metric, Comparison comparison) {
    return metric.label() + comparison.ratio().map(Verdicts::times).orElse("");
  }

  private static String times(Interval ratio) {
    return String.format(Locale.ROOT, " (×%.2f)", ratio.estimate());
  }
}
