package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Folded;
import io.herd.report.document.Paragraph;
import io.herd.report.document.Section;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sections of one campaign; those with nothing to show are left out. */
record CampaignSections(Chapter chapter) {
  private static final List<Metric> COSTS = List.of(Metrics.CPU, Metrics.ALLOCATED, Metrics.RSS,
      Metrics.SWITCHES, Metrics.PAUSES, Metrics.CODE_LINES);

  /** All of them, the verdict first. */
  List<Section> all() {
    var campaign = chapter.campaign();
    var verdict = new ArrayList<Block>(List.of(Verdicts.notice(campaign)));
    verdict.addAll(Verdicts.findings(chapter));
    return Stream.of(
        section("verdict", "Verdict", verdict),
        section("guards", "Guards", List.of(
            GuardTable.standings(chapter), GuardTable.ofCampaign(campaign),
            new Folded(Keys.GUARDS, GuardTable.matrix(chapter)))),
        section("arms", "The arms side by side",
            List.of(new Paragraph(Keys.TABLE), ArmTable.of(chapter, chapter.commands()))),
        keyed("peak", "Peak rate", Keys.PEAK, new LevelCharts(chapter).blocks(
            List.of(Metrics.PEAK))),
        keyed("curves", "Latency", Keys.CURVES,
            new CurveCharts(chapter).blocks(chapter.commands())),
        section("propagation", "Propagation by hop",
            new PropagationByHop(List.of(chapter)).blocks(chapter.id("hops"))),
        section("costs", "What a request costs", costs()),
        section("stages", "Stages", StageTable.of(chapter)),
        section("settings", "By setting", settings()),
        section("ratios", ratioTitle(chapter), ratios()),
        section("runs", "Every run",
            List.of(new Folded("The runs in the order they ran", RunTable.of(campaign)))),
        section("environment", "Environment", EnvironmentFacts.of(campaign)),
        section("commands", "Commands", Commands.of(chapter)))
        .filter(section -> !section.blocks().isEmpty())
        .toList();
  }

  static String ratioTitle(Chapter chapter) {
    return "Ratio to " + RatioTable.base(chapter);
  }

  /** Where a number is varied, the charts by that setting show them. */
  private List<Block> costs() {
    return chapter.matrix().numeric().isEmpty()
        ? new LevelCharts(chapter).blocks(COSTS)
        : List.of();
  }

  private List<Block> ratios() {
    if (chapter.compared().isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>(
        List.of(new Paragraph(Keys.RATIO), RatioTable.of(chapter, Metric::label)));
    blocks.addAll(new RatioCharts(chapter).blocks());
    return blocks;
  }

  private List<Block> settings() {
    var metrics = new ArrayList<Metric>();
    metrics.add(Metrics.PEAK);
    metrics.addAll(Metrics.compared());
    metrics.add(Metrics.PAUSES);
    chapter.commands().stream().filter(command -> !command.equals("IAMAT"))
        .forEach(command -> metrics.add(Metrics.response(command, Percentile.P99)));
    return chapter.matrix().numeric().stream()
        .flatMap(setting -> new LineCharts(chapter).blocks(setting, metrics).stream())
        .toList();
  }

  private Section keyed(String id, String title, String text, List<Block> charts) {
    return section(id, title, charts.isEmpty()
        ? charts
        : Stream.concat(Stream.of(new Paragraph(text)), charts.stream()).toList());
  }

  private Section section(String id, String title, List<Block> blocks) {
    return new Section(chapter.id(id), title, blocks);
  }
}
