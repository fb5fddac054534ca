package io.herd.sim.scale;

import io.herd.core.topology.Generators;
import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A named check: 25 servers, 100 ms a link.
 *
 * @param name of the check
 * @param graph of the servers
 * @param batchMillis how long a link waits for more before it sends
 * @param bar that it has to meet, if any
 * @param exact whether an update has to cost exactly what the formula gives
 */
public record BroadcastCheck(
    String name, Graph graph, int batchMillis, Optional<Bar> bar, boolean exact) {
  private static final int SIDE = 5;
  private static final int SERVERS = SIDE * SIDE;
  private static final int BATCH_MILLIS = 100;

  /** All of them. */
  public static List<BroadcastCheck> all() {
    Graph grid = Generators.grid(SIDE, SIDE);
    Graph tree = Generators.tree(4, SERVERS);
    return List.of(
        new BroadcastCheck("grid", grid, 0, Optional.empty(), true),
        new BroadcastCheck("tree-4", tree, 0, Optional.of(Bar.FIRST), true),
        new BroadcastCheck("tree-4, second bar", tree, 0, Optional.of(Bar.SECOND), true),
        new BroadcastCheck("grid, batched", grid, BATCH_MILLIS, Optional.of(Bar.SECOND), false),
        new BroadcastCheck("star", Generators.star(SERVERS), 0, Optional.of(Bar.FIRST), true),
        new BroadcastCheck("mesh", Generators.mesh(SERVERS), 0, Optional.empty(), true));
  }

  /** Runs its workload; the same seed gives the same result. */
  public BroadcastResult run(long seed) {
    return new Broadcast(graph,
        Rules.fixed(Broadcast.DELAY_MILLIS).withBatch(batchMillis).withSeed(seed)).run();
  }

  /** What is not as it has to be, in words; empty if it passes. */
  public List<String> problems(BroadcastResult result) {
    List<String> problems = new ArrayList<>();
    long formula = Formulas.messages(graph, true) * result.updates();
    if (exact && result.messages() != formula) {
      problems.add(result.messages() + " messages, the formula gives " + formula);
    }
    bar.filter(asked -> !asked.isMet(result)).ifPresent(asked -> problems.add(asked.text()));
    return problems;
  }
}
