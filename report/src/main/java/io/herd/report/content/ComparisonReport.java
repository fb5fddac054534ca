package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Bullets;
import io.herd.report.document.Document;
import io.herd.report.document.Folded;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Section;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** A judged campaign as a document: the long one for a page, the short one for a terminal. */
public final class ComparisonReport {
  private static final List<String> LEAD = List.of("IAMAT");
  private static final String RATIO_KEY =
      "Below 1 is less. A ratio is followed by its 95 % interval (Student's t on log ratios within"
          + " blocks). It counts as better or worse only if the interval excludes 1 and lies"
          + " outside the A/A noise, by which two copies of one arm may differ; ~ is not resolved,"
          + " (!) an arm that is INVALID.";
  private static final String TABLE_KEY =
      "Each figure is the median of the arm's usable runs. Response is from the intended time to"
          + " the reply. Propagation is from one server to the farthest, between the taps on both;"
          + " its limit is the number of hops times half a raw loopback round trip.";
  private static final String CURVE_KEY =
      "The histograms of an arm's runs are added up for drawing only; every figure in the tables"
          + " above is of single runs. A curve ends where fewer than ten values lie above.";
  private static final String GUARD_KEY =
      "Each guard: how many of an arm's runs it accepts, the repeated ones among them";
  private static final List<Bullets.Item> READING = List.of(
      new Bullets.Item("One machine", "the figures hold for the machine, kernel and JDK named here;"
          + " repeat them on yours before you decide anything."),
      new Bullets.Item("One load", "every arm got the same requests at the same intended times;"
          + " peaks and other mixes may rank the arms differently."),
      new Bullets.Item("Not resolved", "is no proof of equality: more blocks may resolve it."),
      new Bullets.Item("The unit is the run",
          "n counts blocks of fresh processes, never requests."),
      new Bullets.Item("The raw data", "is in result.json, runs.csv and the .hlog files beside"
          + " this page."));

  private ComparisonReport() {}

  /** Verdicts, the table, ratios and guards: what a terminal shows at the end of a campaign. */
  public static Document brief(Campaign campaign) {
    return new Document(title(campaign), subtitle(campaign), List.of(
        new Section("verdict", "", List.of(Verdicts.notice(campaign))),
        new Section("arms", "Median of the usable runs", List.of(ArmTable.of(campaign, LEAD))),
        new Section("ratios", ratioTitle(campaign),
            List.of(RatioTable.brief(campaign), new Paragraph(RATIO_KEY))),
        new Section("guards", "Guards",
            List.of(GuardTable.standings(campaign), GuardTable.ofCampaign(campaign)))));
  }

  /** Everything, with charts where histograms are at hand. */
  public static Document full(Campaign campaign, Histograms histograms) {
    var commands = commands(campaign);
    var ratios = new ArrayList<Block>(List.of(new Paragraph(RATIO_KEY), RatioTable.of(campaign)));
    ratios.addAll(new RatioCharts(campaign).blocks());
    var curves = new ArrayList<Block>(List.of(new Paragraph(CURVE_KEY)));
    curves.addAll(new CurveCharts(campaign, histograms).blocks(commands));
    return new Document(title(campaign), subtitle(campaign), List.of(
        new Section("verdict", "Verdict",
            List.of(Verdicts.notice(campaign), Verdicts.findings(campaign))),
        new Section("guards", "Guards", List.of(
            GuardTable.standings(campaign), GuardTable.ofCampaign(campaign),
            new Folded(GUARD_KEY, GuardTable.matrix(campaign)))),
        new Section("arms", "The arms side by side",
            List.of(new Paragraph(TABLE_KEY), ArmTable.of(campaign, commands))),
        new Section("ratios", ratioTitle(campaign), ratios),
        new Section("curves", "Percentile curves", curves),
        new Section("runs", "Every run",
            List.of(new Folded("The runs in the order they ran", RunTable.of(campaign)))),
        new Section("environment", "Environment", EnvironmentFacts.of(campaign)),
        new Section("commands", "Commands", Commands.of(campaign)),
        new Section("reading", "How to read this", List.of(new Bullets(READING)))));
  }

  private static List<String> commands(Campaign campaign) {
    return campaign.runs().stream()
        .flatMap(run -> run.config().load().mix().keySet().stream())
        .distinct()
        .toList();
  }

  private static String title(Campaign campaign) {
    return "Herd " + campaign.experiment();
  }

  private static String subtitle(Campaign campaign) {
    var blocks = campaign.runs().stream().map(RunResult::block).distinct().count();
    var place = campaign.runs().stream().findFirst()
        .map(run -> ", " + run.environment().machine().cpu() + ", "
            + run.environment().machine().cores() + " cores")
        .orElse("");
    return campaign.id() + ", " + campaign.startedAt() + ", " + campaign.runs().size() + " runs in "
        + blocks + " blocks" + place;
  }

  private static String ratioTitle(Campaign campaign) {
    return "Ratio to " + campaign.baseline();
  }
}
