package io.herd.sim.plan;

import io.herd.sim.net.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the plan of a seed by swarm testing: each seed enables a random subset of the faults and
 * draws its own rates, since a mixture of everything hides what one fault alone would show (A.
 * Groce et al.: Swarm testing, ISSTA 2012).
 */
public final class Planner {
  private static final int SETTING = 1;
  private static final int TALK = 2;
  private static final int TROUBLE = 3;

  private Planner() {}

  /** The plan of a seed: a pure function of both numbers. */
  public static Plan plan(long seed, int updates) {
    Setting setting = Settings.draw(Dice.of(seed, SETTING), updates);
    List<Step> steps = new ArrayList<>(new Talk(setting, Dice.of(seed, TALK)).say(updates));
    steps.addAll(new Trouble(setting, Dice.of(seed, TROUBLE)).make());
    steps.sort(Comparator.comparingLong(Step::at)); // stable
    return new Plan(seed, setting, steps);
  }
}
