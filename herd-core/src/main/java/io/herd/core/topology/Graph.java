package io.herd.core.topology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A topology without names: vertices 0 to {@code order() - 1} and their neighbours, kept in two
 * flat arrays so that a million servers fit. Immutable, and so safe for any thread.
 */
public final class Graph {
  /** The distance of a vertex that cannot be reached. */
  public static final int UNREACHABLE = -1;

  private final int[] starts;
  private final int[] targets;

  private Graph(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  /**
   * Builds a graph from edges given as flat pairs: {@code {a0, b0, a1, b1, ...}}, each undirected
   * edge once. Neighbours come out in ascending order.
   */
  static Graph of(int order, int[] pairs) {
    var starts = new int[order + 1];
    for (int vertex : pairs) {
      starts[vertex + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    var targets = new int[pairs.length];
    var next = starts.clone();
    for (int i = 0; i < pairs.length; i += 2) {
      targets[next[pairs[i]]++] = pairs[i + 1];
      targets[next[pairs[i + 1]]++] = pairs[i];
    }
    for (int v = 0; v < order; v++) {
      Arrays.sort(targets, starts[v], starts[v + 1]);
    }
    return new Graph(starts, targets);
  }

  /** The number of vertices. */
  public int order() {
    return starts.length - 1;
  }

  /** The number of undirected edges. */
  public int size() {
    return targets.length / 2;
  }

  /** The number of neighbours of a vertex. */
  public int degree(int vertex) {
    return starts[vertex + 1] - starts[vertex];
  }

  /** The neighbour of a vertex at an index from 0 to {@code degree - 1}, in ascending order. */
  public int neighbour(int vertex, int index) {
    return targets[starts[vertex] + index];
  }

  /** All neighbours of a vertex, ascending. */
  public IntStream neighbours(int vertex) {
    return Arrays.stream(targets, starts[vertex], starts[vertex + 1]);
  }

  /** Hops from a vertex to each vertex, or {@link #UNREACHABLE}; breadth first, linear time. */
  public int[] distancesFrom(int origin) {
    var distances = new int[order()];
    Arrays.fill(distances, UNREACHABLE);
    distances[origin] = 0;
    var queue = new int[order()];
    queue[0] = origin;
    for (int head = 0, tail = 1; head < tail; head++) {
      tail = visit(queue[head], distances, queue, tail);
    }
    return distances;
  }

  private int visit(int vertex, int[] distances, int[] queue, int tail) {
    int end = tail;
    for (int i = starts[vertex]; i < starts[vertex + 1]; i++) {
      int neighbour = targets[i];
      if (distances[neighbour] == UNREACHABLE) {
        distances[neighbour] = distances[vertex] + 1;
        queue[end++] = neighbour;
      }
    }
    return end;
  }

  /** Hops from a vertex to the farthest one it can reach. */
  public int eccentricity(int vertex) {
    return Arrays.stream(distancesFrom(vertex)).max().orElse(0);
  }

  /** The lowest of the vertices that are farthest away, among those that can be reached. */
  public int farthestFrom(int vertex) {
    var distances = distancesFrom(vertex);
    int farthest = vertex;
    for (int v = 0; v < distances.length; v++) {
      if (distances[v] > distances[farthest]) {
        farthest = v;
      }
    }
    return farthest;
  }

  /** For each vertex the lowest vertex of its component; linear time. */
  public int[] components() {
    var component = new int[order()];
    Arrays.fill(component, UNREACHABLE);
    var queue = new int[order()];
    for (int v = 0; v < component.length; v++) {
      if (component[v] == UNREACHABLE) {
        label(v, component, queue);
      }
    }
    return component;
  }

  private void label(int lowest, int[] component, int[] queue) {
    component[lowest] = lowest;
    queue[0] = lowest;
    for (int head = 0, tail = 1; head < tail; head++) {
      for (int i = starts[queue[head]]; i < starts[queue[head] + 1]; i++) {
        if (component[targets[i]] == UNREACHABLE) {
          component[targets[i]] = lowest;
          queue[tail++] = targets[i];
        }
      }
    }
  }

  /** Whether every vertex can reach every other one. */
  public boolean connected() {
    return Arrays.stream(components()).allMatch(lowest -> lowest == 0);
  }

  /** The edges whose loss would cut a component in two, as flat pairs; linear time. */
  public int[] bridges() {
    return new BridgeSearch(this).find();
  }
}
