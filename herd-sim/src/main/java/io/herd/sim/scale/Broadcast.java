package io.herd.sim.scale;

import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The workload of the Gossip Glomers broadcast challenge on a herd of the real core: clients send
 * 100 ops a second for 20 s, each to a random server and half of them reads, over links of 100 ms.
 * Maelstrom takes the latency of an update from its reply to the last read that lacks it, so it
 * falls short of the true one by the time since that read.
 *
 * @param graph of the servers
 * @param rules of the herd
 */
public record Broadcast(Graph graph, Rules rules) {
  /** Milliseconds of each link in the challenge. */
  public static final int DELAY_MILLIS = 100;

  private static final int SECONDS = 20;
  private static final int OPS_PER_SECOND = 100;
  private static final long ABSENT = Long.MAX_VALUE;

  private record Op(long millis, int server, int update) {
    static final int READ = -1;

    boolean reads() {
      return update == READ;
    }
  }

  /** Runs; the same seed gives the same result. */
  public BroadcastResult run() {
    List<Op> ops = ops();
    List<Op> updates = ops.stream().filter(op -> !op.reads()).toList();
    List<Op> reads = ops.stream().filter(Op::reads).toList();
    long[][] stored = new long[updates.size()][graph.order()];
    CoreHerd herd = new CoreHerd(graph, rules, watcher(stored));
    for (Op op : updates) {
      herd.runUntil(op.millis());
      herd.say(op.server(), Lines.iamat("client-" + op.update(), op.millis()));
    }
    herd.settle();
    List<Long> all = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    for (Op op : updates) {
      long[] at = stored[op.update()];
      all.add(Arrays.stream(at).max().orElse(ABSENT) - op.millis());
      seen.add(lastAbsent(op, at, reads) - op.millis());
    }
    return new BroadcastResult(ops.size(), updates.size(), herd.messages(), Latencies.of(all),
        Latencies.of(seen));
  }

  private static Watcher watcher(long[][] stored) {
    Map<String, long[]> byClient = new HashMap<>();
    for (int i = 0; i < stored.length; i++) {
      Arrays.fill(stored[i], ABSENT);
      byClient.put("client-" + i, stored[i]);
    }
    return (server, update, millis) -> {
      long[] at = byClient.get(update.client());
      if (at != null) {
        at[server] = millis;
      }
    };
  }

  /** Intervals are uniform between none and twice the mean, as those of Maelstrom. */
  private List<Op> ops() {
    var random = new SplittableRandom(rules.seed());
    List<Op> ops = new ArrayList<>();
    int updates = 0;
    double millis = 0;
    while (millis < SECONDS * 1_000) {
      boolean reads = random.nextBoolean();
      ops.add(new Op((long) millis, random.nextInt(graph.order()), reads ? Op.READ : updates));
      updates += reads ? 0 : 1;
      millis += random.nextDouble(2_000.0 / OPS_PER_SECOND);
    }
    return ops;
  }

  private static long lastAbsent(Op update, long[] stored, List<Op> reads) {
    long last = update.millis();
    for (Op read : reads) {
      if (read.millis() > last && read.millis() < stored[read.server()]) {
        last = read.millis();
      }
    }
    return last;
  }
}
