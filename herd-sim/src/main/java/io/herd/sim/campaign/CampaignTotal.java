package io.herd.sim.campaign;

import io.herd.sim.oracle.Tally;
import io.herd.sim.run.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Adds outcomes up. Safe for any number of threads. */
final class CampaignTotal {
  private final Campaign campaign;
  private final Consumer<Outcome> progress;
  private final Tally tally = new Tally();
  private final List<Violation> violations = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private int seeds;
  private long accepted;
  private long deliveries;
  private long hash;

  CampaignTotal(Campaign campaign, Consumer<Outcome> progress) {
    this.campaign = campaign;
    this.progress = progress;
  }

  synchronized int violations() {
    return violations.size();
  }

  synchronized void add(Outcome outcome) {
    seeds++;
    accepted += outcome.accepted();
    deliveries += outcome.deliveries();
    hash ^= outcome.hash() * (2 * outcome.seed() + 1); // whatever order they come in
    tally.add(outcome.tally());
    if (outcome.breach() != null) {
      violations.add(new Violation(outcome.seed(), outcome.breach().invariant(),
          outcome.breach().what()));
    }
    if (!outcome.unknown().isEmpty()) {
      unknown.add(new Unknown(outcome.seed(), outcome.unknown()));
    }
    progress.accept(outcome);
  }

  synchronized CampaignResult result() {
    violations.sort(Comparator.comparingLong(Violation::seed));
    unknown.sort(Comparator.comparingLong(Unknown::seed));
    return new CampaignResult(campaign, seeds, accepted, deliveries, hash, Counts.faults(tally),
        Counts.reached(tally), List.copyOf(violations), List.copyOf(unknown));
  }
}
