package io.herd.report.content;

import io.herd.report.document.Document;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Section;
import io.herd.report.metric.Metric;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** A judged campaign as a document: the long one for a page, the short one for a terminal. */
public final class CampaignReport {
  private static final List<String> LEAD = List.of("IAMAT");

  private CampaignReport() {}

  /** Verdicts, the table, ratios and guards: what a terminal shows at the end of a campaign. */
  public static Document brief(Campaign campaign) {
    var chapter = Chapter.only(campaign, Histograms.none());
    var sections = new ArrayList<Section>();
    sections.add(new Section("verdict", "", List.of(Verdicts.notice(campaign))));
    sections.add(new Section(
        "arms", "Median of the usable runs", List.of(ArmTable.of(chapter, LEAD))));
    if (!chapter.compared().isEmpty()) {
      sections.add(new Section("ratios", CampaignSections.ratioTitle(chapter),
          List.of(RatioTable.of(chapter, Metric::brief), new Paragraph(Keys.RATIO))));
    }
    sections.add(new Section("guards", "Guards",
        List.of(GuardTable.standings(chapter), GuardTable.ofCampaign(campaign))));
    return new Document(title(campaign), subtitle(campaign), sections);
  }

  /** Everything, with charts where histograms are at hand. */
  public static Document full(Campaign campaign, Histograms histograms) {
    var sections = new ArrayList<>(
        new CampaignSections(Chapter.only(campaign, histograms)).all());
    sections.add(Keys.reading());
    return new Document(title(campaign), subtitle(campaign), sections);
  }

  static String title(Campaign campaign) {
    return "Herd " + campaign.experiment();
  }

  static String subtitle(Campaign campaign) {
    var blocks = campaign.runs().stream().map(RunResult::block).distinct().count();
    var place = campaign.runs().stream().findFirst()
        .map(run -> ", " + run.environment().machine().cpu() + ", "
            + run.environment().machine().cores() + " cores")
        .orElse("");
    return campaign.id() + ", " + campaign.startedAt() + ", " + campaign.runs().size() + " runs in "
        + blocks + (blocks == 1 ? " block" : " blocks") + place;
  }
}
