package io.herd.benchmarks.claims;

import io.herd.benchmarks.experiment.TimeWait;
import io.herd.report.claim.Finding;
import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Unit;
import io.herd.report.result.Arm;
import io.herd.report.result.RunResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rules on what keeping the servers in step costs. */
final class FloodRules {
  private static final double EXACT = 1e-6;
  private static final Metric TIME_WAIT =
      new Metric(TimeWait.FIGURE, "sockets in TIME_WAIT", "TIME_WAIT", Unit.WHOLE, Better.LOWER,
          run -> run.measured().figure(TimeWait.FIGURE));

  private static final Metric DUPLICATES =
      new Metric("duplicates.per.update", "copies that were not newer, per update", "duplicates",
          Unit.MEAN_COUNT, Better.NEITHER, FloodRules::duplicates);

  private FloodRules() {}

  private static OptionalDouble duplicates(RunResult run) {
    var servers = run.measured().counters().servers();
    return servers.atDuplicates().isPresent() && servers.updatesAccepted().orElse(0) > 0
        ? OptionalDouble.of((double) servers.atDuplicates().getAsLong()
            / servers.updatesAccepted().getAsLong())
        : OptionalDouble.empty();
  }

  private static List<Arm> arms(Evidence evidence) {
    var campaign = evidence.campaign("flooding");
    return campaign.arms().stream()
        .filter(arm -> !arm.name().equals(campaign.aa().copy())).toList();
  }

  static Judgement timestamp(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    for (Arm arm : arms(evidence)) {
      var runs = evidence.campaign("flooding").runsOf(arm.name());
      long over = runs.stream().filter(run -> excess(run) > EXACT).count();
      long exact = runs.stream().filter(run -> Math.abs(excess(run)) <= EXACT).count();
      hearing.fact("most messages per update beyond the formula, " + arm.name() + ":",
          runs.stream().mapToDouble(FloodRules::excess).max().orElse(Double.NaN), runs.size(),
          over > 0 ? Finding.CONTRADICTED
              : exact == runs.size() && exact > 0 ? Finding.CONFIRMED : Finding.NOT_RESOLVED);
    }
    return SimulatedRules.sentOnOnce(hearing, evidence)
        .explain("flooding", DUPLICATES, arms(evidence).stream().map(Arm::settings).toList())
        .explain("a copy that is not newer ends where it comes in")
        .all();
  }

  static Judgement echoBack(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    var campaign = evidence.campaign("flooding");
    for (Arm arm : arms(evidence)) {
      var runs = campaign.runsOf(arm.name());
      boolean exact = runs.stream().allMatch(run -> Math.abs(excess(run)) <= EXACT);
      hearing.fact("messages per update, " + arm.name() + " (the formula gives "
          + runs.stream().map(run -> run.config().herd().messagesPerUpdate()).findFirst().orElse(0)
          + "):",
          runs.stream().mapToDouble(run -> Metrics.MESSAGES.of(run).orElse(Double.NaN)).average()
              .orElse(Double.NaN),
          runs.size(), runs.isEmpty() ? Finding.NOT_RESOLVED
              : exact ? Finding.CONFIRMED : Finding.CONTRADICTED);
    }
    return SimulatedRules.formulas(hearing, evidence)
        .explain("flooding", Metrics.CPU, List.of(
            Map.of("topology", "ucla-2023", "flooding", "echo-back"),
            Map.of("topology", "ucla-2023", "flooding", "exclude-sender")))
        .all();
  }

  private static double excess(RunResult run) {
    return Metrics.MESSAGES.of(run).orElse(Double.NaN) - run.config().herd().messagesPerUpdate();
  }

  static Judgement dialPerMessage(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    for (String transport : List.of("netty-epoll", "threads-platform")) {
      var dialled = Map.of("transport", transport, "variation", "links=per-message");
      var kept = Map.of("transport", transport, "variation", "as it is");
      hearing.ratio("links", Metrics.CPU, dialled, kept, Criterion.below(1.5))
          .aside("links", Metrics.PROPAGATION_P99, dialled, kept)
          .explain("links", Metrics.CPU, List.of(dialled, kept))
          .explain("links", TIME_WAIT, List.of(dialled, kept));
    }
    var dialled = Map.of("variation", "links=per-message");
    var kept = Map.of("variation", "as it is");
    return hearing
        .also("links-peers", more -> more
            .ratio("links-peers", Metrics.CPU, dialled, kept, Criterion.below(1.5))
            .aside("links-peers", Metrics.PROPAGATION_P99, dialled, kept)
            .explain("links-peers", Metrics.CPU, List.of(dialled, kept))
            .explain("links-peers", TIME_WAIT, List.of(dialled, kept)))
        .agreed();
  }
}
