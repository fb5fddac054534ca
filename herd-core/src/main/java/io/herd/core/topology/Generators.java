package io.herd.core.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * Graphs of any size up to a million servers and ten million links. The random ones are pure
 * functions of their seed, on every machine. All are connected.
 */
public final class Generators {
  /** The most servers that a generated graph has. */
  public static final int MAX_SERVERS = 1_000_000;

  /** The most links that a generated graph has. */
  public static final int MAX_LINKS = 10_000_000;

  private Generators() {}

  /** Servers in a row. */
  public static Graph line(int n) {
    Limits.servers(n, 1);
    var edges = new Edges();
    for (int v = 1; v < n; v++) {
      edges.add(v - 1, v);
    }
    return edges.graph(n);
  }

  /** Servers in a circle; three at least. */
  public static Graph ring(int n) {
    Limits.servers(n, 3);
    var edges = new Edges();
    for (int v = 0; v < n; v++) {
      edges.add(v, (v + 1) % n);
    }
    return edges.graph(n);
  }

  /** The first server in the middle, linked to all others. */
  public static Graph star(int n) {
    Limits.servers(n, 1);
    var edges = new Edges();
    for (int v = 1; v < n; v++) {
      edges.add(0, v);
    }
    return edges.graph(n);
  }

  /** A tree filled level by level, each server with at most {@code k} children. */
  public static Graph tree(int k, int n) {
    Limits.servers(n, 1);
    Limits.check(k >= 1, "a tree needs at least 1 child a server, not " + k);
    var edges = new Edges();
    for (int v = 1; v < n; v++) {
      edges.add((v - 1) / k, v);
    }
    return edges.graph(n);
  }

  /** Rows of {@code width} servers, each linked to the next in its row and in its column. */
  public static Graph grid(int width, int height) {
    Limits.check(width >= 1 && height >= 1,
        "a grid needs at least 1 column and 1 row, not " + width + " and " + height);
    Limits.servers((long) width * height, 1);
    var edges = new Edges();
    for (int v = 0; v < width * height; v++) {
      if (v % width > 0) {
        edges.add(v - 1, v);
      }
      if (v >= width) {
        edges.add(v - width, v);
      }
    }
    return edges.graph(width * height);
  }

  /** Every server linked to every other one. */
  public static Graph mesh(int n) {
    Limits.servers(n, 1);
    Limits.links((long) n * (n - 1) / 2);
    var edges = new Edges();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        edges.add(a, b);
      }
    }
    return edges.graph(n);
  }

  /** A connected random graph in which each of {@code n} servers has {@code k} neighbours. */
  public static Graph randomRegular(int n, int k, long seed) {
    return new RandomRegular(n, k, seed).graph();
  }

  /**
   * A connected small world: a ring in which each of {@code n} servers is linked to its {@code k}
   * nearest, and then each link's far end is moved to a random server with probability {@code p}
   * (Watts and Strogatz, "Collective dynamics of small-world networks", Nature 393, 1998).
   */
  public static Graph smallWorld(int n, int k, double p, long seed) {
    return new SmallWorld(n, k, p, seed).graph();
  }

  /** Gives a graph's servers the names {@code S0}, {@code S1}, ... */
  public static Topology named(String name, Graph graph) {
    var servers = new ArrayList<String>(graph.order());
    for (int v = 0; v < graph.order(); v++) {
      servers.add("S" + v);
    }
    return Topology.of(name, servers, links(graph, servers));
  }

  private static List<Link> links(Graph graph, List<String> servers) {
    var links = new ArrayList<Link>(graph.size());
    for (int v = 0; v < graph.order(); v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        int neighbour = graph.neighbour(v, i);
        if (v < neighbour) {
          links.add(new Link(servers.get(v), servers.get(neighbour)));
        }
      }
    }
    return links;
  }
}
