package io.herd.sim.strategy;

import java.util.List;

/**
 * A run that shows what a rule does not do.
 *
 * @param topology of the core, such as {@code ring:3}
 * @param senderExclusion whether a server spares the neighbour an update came from
 * @param endless whether the same state came back while messages were under way, so that the run
 *     goes on for ever; else it ended with a newer position lost
 * @param lines what happened, one line an event
 */
public record Counterexample(
    String topology, boolean senderExclusion, boolean endless, List<String> lines) {
  public Counterexample {
    lines = List.copyOf(lines);
  }
}
