package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Folded;
import io.herd.report.document.Row;
import io.herd.report.document.Table;
import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Unit;
import io.herd.report.result.Campaign;
import io.herd.report.result.Config;
import io.herd.report.result.Facts;
import io.herd.report.result.Load;
import io.herd.report.result.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where and with what it ran. A fact on which the runs differ is shown as a range. */
final class EnvironmentFacts {
  private EnvironmentFacts() {}

  static List<Block> of(Campaign campaign) {
    var runs = campaign.runs();
    if (runs.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(facts("Machine", machine(runs)));
    blocks.add(facts("Load", load(runs)));
    if (campaign.arms().stream().anyMatch(arm -> !arm.setUp().isEmpty())) {
      blocks.add(new Folded("Set-up of the arms", fairness(campaign)));
    }
    return blocks;
  }

  private static Map<String, String> machine(List<RunResult> runs) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("commit", each(runs, run -> run.environment().source().brief()));
    facts.put("JDK", each(runs, run -> run.environment().jdk().version() + ", "
        + run.environment().jdk().vm()));
    facts.put("JVM flags", each(runs, run -> String.join(" ", run.environment().jdk().flags())));
    facts.put("CPU", each(runs, run -> run.environment().machine().cpu() + ", "
        + run.environment().machine().cores() + " cores"));
    facts.put("memory", each(runs, run -> memory(run.environment().machine().memoryGib())));
    facts.put("kernel", each(runs, run -> run.environment().machine().kernel()));
    facts.put("clock governor", each(runs, run -> run.environment().machine().governor()));
    facts.put("CPU time stolen", range(runs, run -> Load.stealShare(run.environment().before(),
        run.environment().after(), run.environment().machine().cores())));
    facts.put("tasks waited for a CPU", range(runs,
        run -> Load.cpuPressureShare(run.environment().before(), run.environment().after())));
    facts.put("raw loopback round trip", spread(runs, new Metric("", "", "", Unit.NANOS,
        Better.LOWER, run -> run.measured().loopback().p50Nanos())));
    return facts;
  }

  private static Map<String, String> load(List<RunResult> runs) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("topology", each(runs, run -> topology(run.config())));
    facts.put("rate", each(runs, run -> Unit.PER_SECOND.format(run.config().load().ratePerSecond())
        + " requests/s, " + run.config().load().schedule()));
    facts.put("mix", each(runs, run -> listed(run.config().load().mix(), " ")));
    facts.put("connections", each(runs, run -> "" + run.config().load().connections()));
    facts.put("clients", each(runs, run -> "" + run.config().load().clients()));
    facts.put("warm-up, window, drain", each(runs, run -> seconds(run.config())));
    facts.put("stub", each(runs, run -> run.measured().stub().kind()));
    facts.put("flags", each(runs, run -> listed(run.config().flags(), "=")));
    return facts;
  }

  private static String listed(Map<String, ?> facts, String is) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + is + fact.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String topology(Config config) {
    var herd = config.herd();
    return herd.topology() + ": " + herd.servers() + " servers, " + herd.links() + " links, "
        + (herd.senderExclusion() ? "" : "no ") + "sender exclusion, taps: " + herd.taps() + ", "
        + herd.hops() + " hops to the tap, " + herd.messagesPerUpdate() + " messages per update";
  }

  private static String seconds(Config config) {
    var load = config.load();
    return String.format(Locale.ROOT, "%s s, %s s, at most %s s", plain(load.warmUpSeconds()),
        plain(load.windowSeconds()), plain(load.drainSeconds()));
  }

  private static String plain(double value) {
    return value % 1 == 0 ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String memory(OptionalDouble gib) {
    return gib.isPresent() ? gib.getAsDouble() + " GiB" : Facts.UNAVAILABLE;
  }

  private static String each(List<RunResult> runs, Function<RunResult, String> fact) {
    var texts = runs.stream().map(fact).map(Facts::orUnavailable).distinct().toList();
    return String.join("; ", texts);
  }

  private static String range(List<RunResult> runs, Function<RunResult, OptionalDouble> share) {
    var shares = runs.stream().map(share).filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble).summaryStatistics();
    return shares.getCount() == 0
        ? Facts.UNAVAILABLE
        : String.format(Locale.ROOT, "%.2f %% to %.2f %% of a run", shares.getMin() * 100,
            shares.getMax() * 100);
  }

  private static String spread(List<RunResult> runs, Metric metric) {
    var values = runs.stream().map(metric::of).filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble).toList();
    return new ArmFigure(metric, values).range();
  }

  private static Table facts(String caption, Map<String, String> facts) {
    var rows = facts.entrySet().stream()
        .map(fact -> Row.of(List.of(Cell.of(fact.getKey()), Cell.of(fact.getValue()))))
        .toList();
    return new Table(caption, List.of(Column.text("fact"), Column.text("value")), rows);
  }

  private static Table fairness(Campaign campaign) {
    var rows = new ArrayList<Row>();
    for (var arm : campaign.arms()) {
      arm.setUp().forEach((what, value) -> rows.add(
          Row.of(List.of(Cell.of(arm.name()), Cell.of(what), Cell.of(value)))));
    }
    return new Table("", List.of(Column.text("arm"), Column.text("what"), Column.text("value")),
        rows);
  }
}
