package io.herd.sim.campaign;

import io.herd.sim.oracle.Reach;
import io.herd.sim.oracle.Tally;
import io.herd.sim.plan.Fault;
import java.util.EnumMap;
import java.util.Map;

/** Counts by name. */
final class Counts {
  private Counts() {}

  static Map<Fault, Long> faults(Tally tally) {
    Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      counts.put(fault, tally.get(fault));
    }
    return counts;
  }

  static Map<Reach, Long> reached(Tally tally) {
    Map<Reach, Long> counts = new EnumMap<>(Reach.class);
    for (Reach reach : Reach.values()) {
      counts.put(reach, tally.get(reach));
    }
    return counts;
  }
}
