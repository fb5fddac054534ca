package io.herd.sim.scale;

/**
 * A run at scale.
 *
 * @param topology in words
 * @param servers wanted; a grid takes the next smaller square
 * @param updates of a client each, one after the other, at random servers
 * @param delay of the links
 * @param senderExclusion whether a server spares the neighbour an update came from
 * @param seed of the graph, the origins and the delays
 */
public record ScaleSpec(
    String topology, int servers, int updates, Delay delay, boolean senderExclusion, long seed) {
  public ScaleSpec {
    if (updates < 1) {
      throw new IllegalArgumentException("a run of " + updates + " updates shows nothing; ask for"
          + " at least 1");
    }
  }

  Rules rules() {
    return Rules.fixed(1).withDelay(delay).withSenderExclusion(senderExclusion).withSeed(seed);
  }
}
