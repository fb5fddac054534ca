package io.herd.sim.run;

import io.herd.core.topology.Topology;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Fact;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.Reach;
import io.herd.sim.plan.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold when everything is over and healed. */
final class Finale {
  private final World world;
  private long calmAt = Long.MAX_VALUE;

  Finale(World world) {
    this.world = world;
  }

  /** Enters the judgement: when the last fault has ended, and a heal has had its time. */
  void begin() {
    world.agenda.at(world.setting.endNanos(), this::awaitCalm);
  }

  private void awaitCalm() {
    long due = Math.max(world.setting.endNanos(), world.effectsUntil()) + world.healNanos();
    if (due > world.now()) {
      world.agenda.at(due, this::awaitCalm);
    } else {
      judge();
    }
  }

  private void judge() {
    calmAt = world.now();
    world.tell("herd", "must be of one mind now");
    Member first = world.members.getFirst();
    for (Member member : world.members) {
      member.check();
      Optional<String> difference = first.twin().differenceTo(member.twin());
      if (difference.isPresent()) {
        throw new Breach(Invariant.I1, difference.get());
      }
    }
  }

  /** To be called when no event is left. */
  void end() {
    if (world.lastSent() > calmAt) {
      throw new Breach(Invariant.I7, "AT lines still move "
          + (world.lastSent() - calmAt) / 1_000_000 + " ms after all should be at rest");
    }
    if (world.setting.isCalm()) {
      checkCost();
    }
  }

  private void checkCost() {
    Topology topology = world.setting.topology();
    long exact = topology.floodMessages(true);
    for (Fact fact : world.facts.all()) {
      long cost = fact.cost();
      boolean everywhere = fact.accepts() == topology.servers().size();
      if (everywhere ? cost != exact : cost > exact) {
        throw new Breach(Invariant.I6,
            "the flood of " + fact + " cost " + cost + " messages, right is " + exact);
      }
    }
  }

  /** Why the run says nothing; empty if it does. */
  List<String> unknown() {
    List<String> reasons = new ArrayList<>();
    if (world.facts.all().isEmpty()) {
      reasons.add("no update was accepted");
    }
    for (Fault fault : world.setting.faults()) {
      if (!happened(fault)) {
        reasons.add("enabled, but never happened: " + fault);
      }
    }
    reasons.sort(null);
    return reasons;
  }

  private boolean happened(Fault fault) {
    return switch (fault) {
      case DELAYS, SKEW -> true;
      case CONNECTIONS -> world.tally.get(Reach.CONNECTION_REFUSED) > 0;
      default -> world.tally.get(fault) > 0;
    };
  }
}
