package io.herd.report.content;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.document.Block;
import io.herd.report.document.Bullets;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Document;
import io.herd.report.document.Heading;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.guard.ArmStanding;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Claims, campaigns and suites in one document, which opens with the verdicts on all of them. */
public final class WholeReport {
  private final Findings findings;
  private final List<Chapter> chapters;

  private WholeReport(Findings findings) {
    this.findings = findings;
    var palette = Palette.of(
        findings.campaigns().stream().map(Findings.Held::campaign).toList());
    this.chapters = IntStream.range(0, findings.campaigns().size())
        .mapToObj(i -> {
          var held = findings.campaigns().get(i);
          return new Chapter("c" + (i + 1) + "-", held.campaign(), held.histograms(),
              Matrix.of(held.campaign()), palette);
        })
        .toList();
  }

  /** The document; of a single campaign it is that campaign's own. */
  public static Document of(Findings findings) {
    if (findings.isOneCampaign()) {
      var only = findings.campaigns().getFirst();
      return CampaignReport.full(only.campaign(), only.histograms());
    }
    return new WholeReport(findings).document();
  }

  private Document document() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("verdicts", "Verdicts", verdicts()));
    if (!chapters.isEmpty()) {
      sections.add(new Section("guards", "Guards", List.of(guards())));
    }
    for (var run : findings.claims()) {
      sections.add(claims(run));
    }
    var comparable = chapters.stream().filter(WholeReport::onlyTopologyVaries).toList();
    var hops = new PropagationByHop(comparable);
    if (comparable.size() > 1 && hops.distances() > 1) {
      sections.add(new Section("hops", "Propagation by hop", hops.blocks("all-hops")));
    }
    for (var i = 0; i < chapters.size(); i++) {
      sections.add(campaign(chapters.get(i), i));
    }
    for (var jmh : findings.jmh()) {
      sections.add(new Section(
          "jmh-" + findings.jmh().indexOf(jmh), "JMH: " + jmh.name(), List.of(JmhTable.of(jmh))));
    }
    sections.add(Keys.reading());
    return new Document(title(), subtitle(), sections);
  }

  /** Else a line over several campaigns would join what differs by more than the distance. */
  private static boolean onlyTopologyVaries(Chapter chapter) {
    return chapter.matrix().varying().stream()
        .allMatch(setting -> setting.equals(chapter.matrix().subject())
            || setting.equals("topology"));
  }

  private String title() {
    return findings.claims().isEmpty() ? "Herd report" : "Herd claims";
  }

  private String subtitle() {
    var parts = new ArrayList<String>();
    findings.claims().forEach(run -> parts.add(ClaimsReport.subtitle(run)));
    var runs = chapters.stream().mapToInt(chapter -> chapter.campaign().runs().size()).sum();
    if (!chapters.isEmpty()) {
      parts.add(chapters.size() + (chapters.size() == 1 ? " campaign" : " campaigns") + " with "
          + runs + " runs");
    }
    chapters.stream().flatMap(chapter -> chapter.campaign().runs().stream()).findFirst()
        .map(RunResult::environment)
        .ifPresent(place -> parts.add(
            place.machine().cpu() + ", " + place.machine().cores() + " cores"));
    return String.join(", ", parts);
  }

  private List<Block> verdicts() {
    var blocks = new ArrayList<Block>();
    findings.claims().forEach(run -> blocks.add(ClaimSections.overview(run)));
    if (!chapters.isEmpty()) {
      blocks.add(new Bullets(IntStream.range(0, chapters.size()).mapToObj(i -> {
        var notice = Verdicts.notice(chapters.get(i).campaign());
        return new Bullets.Item(name(i) + " " + notice.word(), notice.text());
      }).toList()));
    }
    return blocks;
  }

  /** One row for each campaign: how many of its runs may be used, and who objected. */
  private Table guards() {
    var rows = IntStream.range(0, chapters.size()).mapToObj(i -> {
      var campaign = chapters.get(i).campaign();
      var overall = ArmStanding.overall(campaign);
      var usable = campaign.armsRun().stream()
          .mapToInt(arm -> campaign.usableRunsOf(arm).size()).sum();
      return Row.of(List.of(Cell.of(name(i)), Cell.of(overall.word(), Tones.of(overall)),
          Cell.of(usable + " of " + campaign.runs().size()),
          Cell.of(GuardTable.objections(campaign, campaign.armsRun()))));
    }).toList();
    return new Table("", List.of(Column.text("campaign"), Column.text("verdict"),
        Column.figure("usable runs"), Column.text("guards that objected")), rows);
  }

  private Section claims(ClaimsRun run) {
    var parts = new ArrayList<Section>();
    run.verdicts().stream().filter(claim -> claim.finding() != Finding.NOT_RUN)
        .map(ClaimSections::section).forEach(parts::add);
    ClaimSections.notRun(run).ifPresent(parts::add);
    return Section.of(findings.claims().size() == 1 ? "claims" : "claims-" + run.id(),
        findings.claims().size() == 1 ? "Claims" : "Claims of " + run.id(), parts);
  }

  private Section campaign(Chapter chapter, int i) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(CampaignReport.subtitle(chapter.campaign())));
    for (var part : new CampaignSections(chapter).all()) {
      blocks.add(new Heading(part.id(), part.title()));
      blocks.addAll(part.blocks());
    }
    return new Section("c" + (i + 1), name(i), blocks);
  }

  /** The experiment; where several campaigns are of the same one, the folder too. */
  private String name(int i) {
    var experiment = chapters.get(i).campaign().experiment();
    var same = chapters.stream()
        .filter(chapter -> chapter.campaign().experiment().equals(experiment)).count();
    return same > 1 ? experiment + " " + findings.campaigns().get(i).name() : experiment;
  }
}
