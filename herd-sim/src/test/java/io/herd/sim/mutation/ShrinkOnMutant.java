package io.herd.sim.mutation;

import io.herd.sim.campaign.Shrinker;
import io.herd.sim.oracle.Breach;
import io.herd.sim.plan.Plan;
import io.herd.sim.plan.Planner;
import io.herd.sim.plan.StepText;
import io.herd.sim.run.Run;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Shrinks the plan of the first seed that fails; run in a loader of its own. */
public final class ShrinkOnMutant implements Callable<List<String>> {
  /** Finds a failing seed by itself. */
  public ShrinkOnMutant(Integer unused) {
    Objects.requireNonNull(unused);
  }

  /** How many steps there were, which invariant broke before and after, and the steps left. */
  @Override
  public List<String> call() {
    for (long seed = 1; true; seed++) {
      Plan plan = Planner.plan(seed, 200);
      Breach before = Run.of(plan).breach();
      if (before != null) {
        Plan small = Shrinker.shrink(plan, 400);
        Breach after = Objects.requireNonNull(Run.of(small).breach());
        return List.of(Integer.toString(plan.steps().size()), before.invariant().name(),
            after.invariant().name(), String.join("\n", small.steps().stream()
                .map(step -> step.at() + " " + StepText.of(step, small.setting())).toList()));
      }
    }
  }
}
