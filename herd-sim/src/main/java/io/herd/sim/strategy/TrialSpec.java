package io.herd.sim.strategy;

import io.herd.core.topology.Graph;

/**
 * What all strategies are put through: updates of a client each, at random servers, one after the
 * other, and perhaps a partition in the middle that cuts off the half of the servers next to the
 * first.
 *
 * @param graph of the servers
 * @param delayMillis of each link
 * @param updates in all
 * @param everyMillis from one update to the next
 * @param partitionMillis how long the herd is cut in two; 0 for never
 * @param patienceMillis how long to wait for all to be in step, after the last update and the heal
 * @param seed of the updates, the losses and the strategies' own draws
 */
public record TrialSpec(
    Graph graph, int delayMillis, int updates, int everyMillis, int partitionMillis,
    int patienceMillis, long seed) {
  public TrialSpec {
    positive("a delay in ms", delayMillis);
    positive("the number of updates", updates);
    positive("the time between updates in ms", everyMillis);
    if (partitionMillis < 0) {
      throw new IllegalArgumentException("a partition of " + partitionMillis + " ms does not exist;"
          + " 0 stands for none");
    }
  }

  private static void positive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be at least 1");
    }
  }

  /** A quarter of the way through the updates. */
  long partMillis() {
    return (long) updates * everyMillis / 4;
  }

  long healMillis() {
    return partMillis() + partitionMillis;
  }

  /** When to give up. */
  long endMillis() {
    return Math.max((long) updates * everyMillis, partitionMillis == 0 ? 0 : healMillis())
        + patienceMillis;
  }
}
