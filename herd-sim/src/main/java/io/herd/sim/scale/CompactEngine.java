package io.herd.sim.scale;

import io.herd.core.topology.Graph;
import java.util.Arrays;

/**
 * Floods by the core's rule with nothing left of the servers but whether they have the update: what
 * is not stored yet is stored and sent on to every neighbour except the one that it came from.
 * Messages are walked one by one, in the order in which they arrive on links of a fixed delay.
 */
public final class CompactEngine implements Engine {
  private static final int NONE = -1;

  private final Graph graph;
  private final Rules rules;
  private final int[] cameFrom;
  private final boolean[] stored;
  private int[] edge; // the servers that stored it last
  private int[] next;
  private int reached;
  private int hops;
  private long messages;

  /** An engine for links of a fixed delay that send at once. */
  public CompactEngine(Graph graph, Rules rules) {
    if (!(rules.delay() instanceof Delay.Fixed) || rules.batchMillis() > 0) {
      throw new IllegalArgumentException(
          "the compact engine knows fixed delays only; take the core");
    }
    this.graph = graph;
    this.rules = rules;
    cameFrom = new int[graph.order()];
    stored = new boolean[graph.order()];
    edge = new int[graph.order()];
    next = new int[graph.order()];
  }

  @Override
  public String name() {
    return "compact";
  }

  @Override
  public Flood flood(int origin, String client) {
    Arrays.fill(stored, false);
    reached = 0;
    messages = 0;
    hops = 0;
    int size = store(origin, NONE, edge, 0);
    for (int ahead = forward(size); ahead > 0; ahead = forward(ahead)) {
      hops++;
      int[] swap = edge;
      edge = next;
      next = swap;
    }
    return new Flood(origin, reached, messages, messages * lineBytes(origin, client),
        (long) hops * rules.delay().meanMillis(), graph.eccentricity(origin));
  }

  /** All that the first {@code size} servers of the edge send; how many stored it anew. */
  private int forward(int size) {
    int found = 0;
    for (int i = 0; i < size; i++) {
      int server = edge[i];
      for (int j = 0; j < graph.degree(server); j++) {
        int neighbour = graph.neighbour(server, j);
        if (neighbour != cameFrom[server] || !rules.senderExclusion()) {
          messages++;
          found = store(neighbour, server, next, found);
        }
      }
    }
    return found;
  }

  private int store(int server, int from, int[] list, int size) {
    if (stored[server]) {
      return size;
    }
    stored[server] = true;
    cameFrom[server] = from;
    list[size] = server;
    reached++;
    return size + 1;
  }

  private static int lineBytes(int origin, String client) {
    return ("AT S" + origin + " +0.000000000 ").length()
        + Lines.iamat(client, 0).length() - "IAMAT ".length() + 1;
  }
}
