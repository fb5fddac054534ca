package io.herd.sim.strategy;

import io.herd.core.topology.Graph;
import io.herd.core.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the smallest run in which the rule "same location stored: stop" fails: few servers
 * first, then every pair of servers, then every time between the two updates.
 */
public final class SameLocation {
  private static final List<String> TOPOLOGIES =
      List.of("line:2", "line:3", "ring:3", "line:4", "star:4", "ring:4", "mesh:4", "ucla-2023");

  private SameLocation() {}

  /** The smallest run that never ends, if there is one. */
  public static Optional<Counterexample> endless(boolean senderExclusion) {
    return find(senderExclusion, true);
  }

  /** The smallest run that ends with a newer position lost, if there is one. */
  public static Optional<Counterexample> lost(boolean senderExclusion) {
    return find(senderExclusion, false);
  }

  private static Optional<Counterexample> find(boolean senderExclusion, boolean endless) {
    return TOPOLOGIES.stream()
        .flatMap(topology -> find(topology, senderExclusion, endless).stream()).findFirst();
  }

  private static Optional<Counterexample> find(
      String topology, boolean senderExclusion, boolean endless) {
    Graph graph = Topology.parse(topology).graph();
    for (int gap = 0; gap <= graph.order(); gap++) {
      for (int a = 0; a < graph.order(); a++) {
        for (int b = 0; b < graph.order(); b++) {
          var found = new SameLocationRun(graph, senderExclusion).run(topology, a, b, gap)
              .filter(run -> run.endless() == endless);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
