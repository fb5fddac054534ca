package io.herd.core.topology;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Draws a random regular graph by pairing free ends at random and refusing what would link a
 * server to itself or twice to another one (Steger and Wormald, "Generating random regular graphs
 * quickly", 1999); from the start again when the rest cannot be paired, or is not connected.
 */
final class RandomRegular {
  private static final int ATTEMPTS = 1_000;
  /** Refusals in a row after which the ends left over are looked through one by one. */
  private static final int PATIENCE = 100;

  private final int n;
  private final int k;
  private final Random random;

  RandomRegular(int n, int k, long seed) {
    Limits.servers(n, 1);
    Limits.check(k >= 0 && k < n,
        "the number of neighbours must be from 0 to " + (n - 1) + ", not " + k);
    Limits.check((long) n * k % 2 == 0,
        n + " servers cannot have " + k + " neighbours each; make one of the two even");
    Limits.check(k >= 2 || n == k + 1,
        n + " servers with " + k + " neighbours each are not connected; give at least 2");
    Limits.links((long) n * k / 2);
    this.n = n;
    this.k = k;
    this.random = new Random(seed);
  }

  Graph graph() {
    if (k == 2) {
      return circle();
    }
    int degree = Math.min(k, n - 1 - k);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var paired = pair(degree);
      if (paired.size() == n * degree / 2) {
        var graph = degree == k ? graph(paired) : complement(paired);
        if (graph.connected()) {
          return graph;
        }
      }
    }
    throw new IllegalArgumentException("no connected graph of " + n + " servers with " + k
        + " neighbours each was found in " + ATTEMPTS + " attempts; take another seed");
  }

  /** The only connected graph of degree 2: pairing would nearly always give several circles. */
  private Graph circle() {
    var order = new int[n];
    for (int v = 0; v < n; v++) {
      int other = random.nextInt(v + 1);
      order[v] = order[other];
      order[other] = v;
    }
    var edges = new Edges();
    for (int i = 0; i < n; i++) {
      edges.add(order[i], order[(i + 1) % n]);
    }
    return edges.graph(n);
  }

  private Set<Long> pair(int degree) {
    var ends = new int[n * degree];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i / degree;
    }
    Set<Long> paired = HashSet.newHashSet(ends.length / 2);
    int left = ends.length;
    for (int refused = 0; left > 0 && (refused < PATIENCE || pairable(ends, left, paired));) {
      if (draw(ends, left, paired)) {
        left -= 2;
        refused = 0;
      } else {
        refused++;
      }
    }
    return paired;
  }

  /** Pairs two random free ends, and moves them behind those left over; false if refused. */
  private boolean draw(int[] ends, int left, Set<Long> paired) {
    swap(ends, random.nextInt(left), left - 1);
    swap(ends, random.nextInt(left - 1), left - 2);
    int a = ends[left - 1];
    int b = ends[left - 2];
    return a != b && paired.add(key(a, b));
  }

  private boolean pairable(int[] ends, int left, Set<Long> paired) {
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < i; j++) {
        if (ends[i] != ends[j] && !paired.contains(key(ends[i], ends[j]))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void swap(int[] ends, int i, int j) {
    int end = ends[i];
    ends[i] = ends[j];
    ends[j] = end;
  }

  private long key(int a, int b) {
    return (long) Math.min(a, b) * n + Math.max(a, b);
  }

  private Graph graph(Set<Long> paired) {
    var edges = new Edges();
    for (long key : paired) {
      edges.add((int) (key / n), (int) (key % n));
    }
    return edges.graph(n);
  }

  /** A dense graph is drawn by what it lacks: pairing nearly all ends would hardly ever succeed. */
  private Graph complement(Set<Long> absent) {
    var edges = new Edges();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (!absent.contains(key(a, b))) {
          edges.add(a, b);
        }
      }
    }
    return edges.graph(n);
  }
}
