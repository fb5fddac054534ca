package io.herd.sim.scale;

/**
 * What the Gossip Glomers broadcast challenge asks for.
 *
 * @param text as it is known
 * @param messagesPerOp must stay below
 * @param medianMillis must stay below
 * @param maxMillis must stay below
 */
public record Bar(String text, double messagesPerOp, long medianMillis, long maxMillis) {
  /** Challenge 3d. */
  public static final Bar FIRST = new Bar("3d: < 30 per op, < 400/600 ms", 30, 400, 600);

  /** Challenge 3e. */
  public static final Bar SECOND = new Bar("3e: < 20 per op, < 1000/2000 ms", 20, 1_000, 2_000);

  /** Whether a result is below all three, with times as readers see them: so Maelstrom does. */
  public boolean isMet(BroadcastResult result) {
    return result.messagesPerOp() < messagesPerOp && isMet(result.seen());
  }

  private boolean isMet(Latencies latencies) {
    return latencies.median() < medianMillis && latencies.max() < maxMillis;
  }
}
