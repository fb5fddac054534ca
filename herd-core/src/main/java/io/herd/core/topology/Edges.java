package io.herd.core.topology;

import java.util.Arrays;

/** A growing list of undirected edges, in flat pairs. */
final class Edges {
  private int[] pairs = new int[16];
  private int length;

  Edges add(int a, int b) {
    if (length == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * length);
    }
    pairs[length++] = a;
    pairs[length++] = b;
    return this;
  }

  Graph graph(int order) {
    return Graph.of(order, Arrays.copyOf(pairs, length));
  }
}
