package io.herd.core.topology;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Draws a Watts-Strogatz graph, again until it is connected. */
final class SmallWorld {
  private static final int ATTEMPTS = 100;

  private final int n;
  private final int k;
  private final double p;
  private final Random random;

  SmallWorld(int n, int k, double p, long seed) {
    Limits.servers(n, 3);
    Limits.check(k >= 2 && k < n && k % 2 == 0,
        "the number of neighbours must be even and from 2 to " + (n - 1) + ", not " + k);
    Limits.check(p >= 0 && p <= 1, "the probability must be from 0 to 1, not " + p);
    Limits.links((long) n * k / 2);
    this.n = n;
    this.k = k;
    this.p = p;
    this.random = new Random(seed);
  }

  Graph graph() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var graph = draw();
      if (graph.connected()) {
        return graph;
      }
    }
    throw new IllegalArgumentException("no connected small world of " + n + " servers with " + k
        + " neighbours and probability " + p + " was found in " + ATTEMPTS
        + " attempts; take more neighbours or a lower probability");
  }

  private Graph draw() {
    var linked = circle();
    var degree = new int[n];
    Arrays.fill(degree, k);
    for (int step = 1; step <= k / 2; step++) {
      for (int v = 0; v < n; v++) {
        if (random.nextDouble() < p && degree[v] < n - 1) {
          move(linked, degree, v, (v + step) % n);
        }
      }
    }
    return graph(linked);
  }

  private Set<Long> circle() {
    Set<Long> linked = HashSet.newHashSet(n * k / 2);
    for (int step = 1; step <= k / 2; step++) {
      for (int v = 0; v < n; v++) {
        linked.add(key(v, (v + step) % n));
      }
    }
    return linked;
  }

  private void move(Set<Long> linked, int[] degree, int v, int oldEnd) {
    int newEnd = random.nextInt(n);
    while (newEnd == v || !linked.add(key(v, newEnd))) {
      newEnd = random.nextInt(n);
    }
    linked.remove(key(v, oldEnd));
    degree[oldEnd]--;
    degree[newEnd]++;
  }

  private long key(int a, int b) {
    return (long) Math.min(a, b) * n + Math.max(a, b);
  }

  private Graph graph(Set<Long> linked) {
    var edges = new Edges();
    for (long key : linked) {
      edges.add((int) (key / n), (int) (key % n));
    }
    return edges.graph(n);
  }
}
