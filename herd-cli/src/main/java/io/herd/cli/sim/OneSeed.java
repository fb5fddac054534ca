package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.campaign.CampaignText;
import io.herd.sim.campaign.Shrinker;
import io.herd.sim.oracle.Breach;
import io.herd.sim.plan.Plan;
import io.herd.sim.plan.Planner;
import io.herd.sim.plan.Setting;
import io.herd.sim.plan.Step;
import io.herd.sim.plan.StepText;
import io.herd.sim.run.Outcome;
import io.herd.sim.run.Run;
import io.herd.sim.run.Trace;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One seed: what it stands for, what happens, and how little of it is needed to go wrong. */
final class OneSeed {
  private static final int SHRINKING_RUNS = 1_000;
  private static final int UNKNOWN = 2;

  private final Plan plan;
  private final int updates;
  private final boolean json;
  private final PrintWriter out;

  OneSeed(long seed, int updates, boolean json, PrintWriter out) {
    this.updates = updates;
    plan = Planner.plan(seed, updates);
    this.json = json;
    this.out = out;
  }

  /** Runs it; the exit code is that of the verdict. */
  int run(boolean trace) {
    Trace tell = (at, where, what) -> out.println(line(at, where + " " + what));
    Outcome outcome = trace ? Run.of(plan, tell) : Run.of(plan);
    if (json) {
      out.print(ResultJson.text(json(outcome)));
    } else {
      describe(outcome);
    }
    if (outcome.breach() != null && !json) {
      shrink();
    }
    return outcome.breach() != null ? 1 : outcome.unknown().isEmpty() ? 0 : UNKNOWN;
  }

  private Map<String, Object> json(Outcome outcome) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seed", outcome.seed());
    figures.put("hash", String.format(Locale.ROOT, "%016x", outcome.hash()));
    figures.put("accepted", outcome.accepted());
    figures.put("deliveries", outcome.deliveries());
    figures.put("virtualSeconds", outcome.virtualNanos() / 1e9);
    figures.put("violation", violation(outcome));
    figures.put("unknown", outcome.unknown());
    return figures;
  }

  private static String violation(Outcome outcome) {
    Breach breach = outcome.breach();
    return breach == null ? "" : breach.invariant() + ": " + breach.what();
  }

  private void describe(Outcome outcome) {
    Setting setting = plan.setting();
    out.printf(Locale.ROOT, "seed %d: %s, %d servers, %d clients; faults: %s%n", plan.seed(),
        setting.topology().name(), setting.topology().servers().size(), setting.clients().size(),
        setting.faults().stream().sorted().map(CampaignText::name).toList());
    out.printf(Locale.ROOT, "%,d updates accepted, %,d deliveries, %.1f virtual seconds, hash"
        + " %016x%n", outcome.accepted(), outcome.deliveries(), outcome.virtualNanos() / 1e9,
        outcome.hash());
    outcome.unknown().forEach(reason -> out.println("unknown: " + reason));
    out.println(outcome.breach() == null ? "every invariant held"
        : "VIOLATION of " + violation(outcome));
  }

  /** Leaves out what is not needed to break the invariant, and tells what is left. */
  void shrink() {
    Plan small = Shrinker.shrink(plan, SHRINKING_RUNS);
    Outcome outcome = Run.of(small);
    out.printf(Locale.ROOT, "%nThe shortest plan found that breaks it, %d of %d steps, on %s:%n",
        small.steps().size(), plan.steps().size(), plan.setting().topology().links());
    for (Step step : small.steps()) {
      out.println(line(step.at(), StepText.of(step, small.setting())));
    }
    out.println(line(outcome.virtualNanos(), "VIOLATION of " + violation(outcome)));
    out.printf(Locale.ROOT, "To see all of it: herd sim --seed %d --updates %d --trace%n",
        plan.seed(), updates);
  }

  private static String line(long at, String what) {
    return String.format(Locale.ROOT, "%14.6f s  %s", at / 1e9, what);
  }
}
