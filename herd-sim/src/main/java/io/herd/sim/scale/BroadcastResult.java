package io.herd.sim.scale;

/**
 * What a broadcast workload showed.
 *
 * @param ops of clients, half of them reads
 * @param updates of clients
 * @param messages between servers
 * @param all time from an update to the moment when the last server has it
 * @param seen the same as a reader sees it: time from an update to the last read without it
 */
public record BroadcastResult(
    int ops, int updates, long messages, Latencies all, Latencies seen) {
  /** Messages between servers for each op. */
  public double messagesPerOp() {
    return (double) messages / ops;
  }

  /** Messages between servers for each update. */
  public double messagesPerUpdate() {
    return (double) messages / updates;
  }
}
