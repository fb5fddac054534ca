package io.herd.core.topology;

import java.util.stream.IntStream;

/**
 * Finds bridges by depth-first search (Tarjan, "A note on finding the bridges of a graph", 1974):
 * the edge to a child is a bridge when nothing below the child reaches back above it. It keeps its
 * own stack, since a line of a million servers would overflow the thread's.
 */
final class BridgeSearch {
  private static final int NONE = -1;

  private final Graph graph;
  /** When a vertex was entered, from 1; 0 means not yet. */
  private final int[] entered;
  /** The earliest vertex that the subtree of a vertex reaches without its tree edge. */
  private final int[] low;

  private final int[] parent;
  private final int[] cursor;
  private final IntStream.Builder found = IntStream.builder();
  private int clock;

  BridgeSearch(Graph graph) {
    this.graph = graph;
    this.entered = new int[graph.order()];
    this.low = new int[graph.order()];
    this.parent = new int[graph.order()];
    this.cursor = new int[graph.order()];
  }

  int[] find() {
    for (int v = 0; v < graph.order(); v++) {
      if (entered[v] == 0) {
        searchFrom(v);
      }
    }
    return found.build().toArray();
  }

  private void searchFrom(int root) {
    int vertex = root;
    enter(root, NONE);
    while (vertex != NONE) {
      vertex = cursor[vertex] < graph.degree(vertex) ? advance(vertex) : leave(vertex);
    }
  }

  private void enter(int vertex, int from) {
    parent[vertex] = from;
    clock++;
    entered[vertex] = clock;
    low[vertex] = clock;
  }

  private int advance(int vertex) {
    int neighbour = graph.neighbour(vertex, cursor[vertex]++);
    if (entered[neighbour] == 0) {
      enter(neighbour, vertex);
      return neighbour;
    }
    if (neighbour != parent[vertex]) {
      low[vertex] = Math.min(low[vertex], entered[neighbour]);
    }
    return vertex;
  }

  private int leave(int vertex) {
    int above = parent[vertex];
    if (above != NONE) {
      low[above] = Math.min(low[above], low[vertex]);
      if (low[vertex] > entered[above]) {
        found.add(above).add(vertex);
      }
    }
    return above;
  }
}
