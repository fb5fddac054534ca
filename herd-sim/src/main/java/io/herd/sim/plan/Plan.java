package io.herd.sim.plan;

import java.util.List;

/** All that happens to a herd from outside. A run of it has no other source of chance. */
public record Plan(long seed, Setting setting, List<Step> steps) {
  public Plan {
    steps = List.copyOf(steps);
  }

  /** How many well-formed IAMAT lines clients send. */
  public int updates() {
    return steps.stream().mapToInt(step -> step instanceof Step.Say say ? say.updates() : 0).sum();
  }

  public Plan withSteps(List<Step> others) {
    return new Plan(seed, setting, others);
  }
}
