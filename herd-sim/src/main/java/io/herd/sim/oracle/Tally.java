package io.herd.sim.oracle;

import static java.util.Objects.requireNonNull;

import io.herd.sim.plan.Fault;
import java.util.EnumMap;
import java.util.Map;

/** Counts what one run did. For one thread. */
public final class Tally {
  private static final class Count {
    long value;
  }

  private final Map<Reach, Count> reached = new EnumMap<>(Reach.class);
  private final Map<Fault, Count> faults = new EnumMap<>(Fault.class);

  public Tally() {
    for (Reach reach : Reach.values()) {
      reached.put(reach, new Count());
    }
    for (Fault fault : Fault.values()) {
      faults.put(fault, new Count());
    }
  }

  public void reach(Reach reach) {
    count(reach).value++;
  }

  /** A fault took effect. */
  public void fault(Fault fault) {
    count(fault).value++;
  }

  public long get(Reach reach) {
    return count(reach).value;
  }

  public long get(Fault fault) {
    return count(fault).value;
  }

  public void add(Tally other) {
    reached.forEach((reach, count) -> count.value += other.get(reach));
    faults.forEach((fault, count) -> count.value += other.get(fault));
  }

  private Count count(Reach reach) {
    return requireNonNull(reached.get(reach));
  }

  private Count count(Fault fault) {
    return requireNonNull(faults.get(fault));
  }
}
