package io.herd.sim.scale;

import io.herd.core.Counter;
import io.herd.core.topology.Graph;
import java.util.concurrent.atomic.AtomicLong;

/** Floods in a herd of the real core, and reads the servers' own counters. */
public final class CoreEngine implements Engine {
  private final Graph graph;
  private final CoreHerd herd;
  private final AtomicLong lastStored = new AtomicLong();
  private long sentBefore;
  private long storedBefore;

  public CoreEngine(Graph graph, Rules rules) {
    this.graph = graph;
    herd = new CoreHerd(graph, rules, (_, _, millis) -> last(millis));
  }

  /** The number of servers; the herd lives as long as this is used. */
  public int order() {
    return graph.order();
  }

  private void last(long millis) {
    if (lastStored.get() < millis) {
      lastStored.accumulateAndGet(millis, Math::max);
    }
  }

  @Override
  public String name() {
    return "core";
  }

  @Override
  public Flood flood(int origin, String client) {
    long start = herd.nowMillis();
    long bytes = herd.bytes();
    herd.say(origin, Lines.iamat(client, start));
    herd.settle();
    long sent = herd.sum(Counter.AT_SENT);
    long stored = herd.sum(Counter.ACCEPTED, Counter.AT_ACCEPTED);
    Flood flood = new Flood(origin, (int) (stored - storedBefore), sent - sentBefore,
        herd.bytes() - bytes, lastStored.get() - start, graph.eccentricity(origin));
    sentBefore = sent;
    storedBefore = stored;
    return flood;
  }
}
