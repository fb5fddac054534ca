package io.herd.sim.campaign;

import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.plan.Plan;
import io.herd.sim.plan.Step;
import io.herd.sim.run.Outcome;
import io.herd.sim.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves steps out of a plan as long as it still breaks the same invariant: delta debugging (A.
 * Zeller, R. Hildebrandt: Simplifying and isolating failure-inducing input, IEEE TSE 2002).
 */
public final class Shrinker {
  private final Invariant broken;
  private int runsLeft;
  private Plan plan;

  private Shrinker(Plan plan, Invariant broken, int runs) {
    this.plan = plan;
    this.broken = broken;
    runsLeft = runs;
  }

  /**
   * A plan with fewer steps that breaks the same invariant; the plan itself if none is found, or if
   * it breaks none.
   *
   * @param runs most runs that this may take
   */
  public static Plan shrink(Plan plan, int runs) {
    Outcome outcome = Run.of(plan);
    Breach breach = outcome.breach();
    if (breach == null) {
      return plan;
    }
    Shrinker shrinker = new Shrinker(plan, breach.invariant(), runs);
    long end = outcome.virtualNanos();
    shrinker.attempt(plan.steps().stream().filter(step -> step.at() <= end).toList());
    shrinker.halve();
    return shrinker.plan;
  }

  /** Leaves out one chunk after another; when none can be spared, smaller ones. */
  private void halve() {
    int chunk = (plan.steps().size() + 1) / 2;
    while (chunk >= 1 && runsLeft > 0) {
      boolean spared = false;
      for (int from = 0; from < plan.steps().size() && runsLeft > 0;) {
        if (attempt(without(from, chunk))) {
          spared = true;
        } else {
          from += chunk;
        }
      }
      if (!spared || chunk > 1) {
        chunk = chunk == 1 ? 0 : (chunk + 1) / 2;
      }
    }
  }

  private List<Step> without(int from, int count) {
    List<Step> steps = new ArrayList<>(plan.steps());
    steps.subList(from, Math.min(from + count, steps.size())).clear();
    return steps;
  }

  private boolean attempt(List<Step> steps) {
    runsLeft--;
    Plan smaller = plan.withSteps(steps);
    Breach breach = Run.of(smaller).breach();
    if (steps.size() < plan.steps().size() && breach != null && breach.invariant() == broken) {
      plan = smaller;
      return true;
    }
    return false;
  }
}
