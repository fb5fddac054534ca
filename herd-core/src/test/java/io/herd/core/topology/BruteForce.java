package io.herd.core.topology;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The same graph facts in the slowest and plainest way, to check the quick ones against. */
final class BruteForce {
  private static final int FAR = 1_000_000;

  private BruteForce() {}

  /** Hops between all pairs by Floyd and Warshall; {@link #FAR} or more where there is no way. */
  static int[][] distances(Topology topology) {
    int n = topology.servers().size();
    var distance = new int[n][n];
    for (int v = 0; v < n; v++) {
      Arrays.fill(distance[v], FAR);
      distance[v][v] = 0;
    }
    for (var link : topology.links()) {
      int a = topology.servers().indexOf(link.a());
      int b = topology.servers().indexOf(link.b());
      distance[a][b] = 1;
      distance[b][a] = 1;
    }
    for (int via = 0; via < n; via++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          distance[a][b] = Math.min(distance[a][b], distance[a][via] + distance[via][b]);
        }
      }
    }
    return distance;
  }

  static int eccentricity(Topology topology, String server) {
    var row = distances(topology)[topology.servers().indexOf(server)];
    return Arrays.stream(row).filter(d -> d < FAR).max().orElseThrow();
  }

  static int parts(Topology topology) {
    var parts = new LinkedHashSet<List<Boolean>>();
    for (var row : distances(topology)) {
      parts.add(Arrays.stream(row).mapToObj(d -> d < FAR).toList());
    }
    return parts.size();
  }

  /** The links whose removal leaves more parts than before. */
  static Set<Link> bridges(Topology topology) {
    var bridges = new TreeSet<Link>();
    for (var link : topology.links()) {
      var rest = new TreeSet<>(topology.links());
      rest.remove(link);
      if (parts(new Topology("rest", topology.servers(), rest)) > parts(topology)) {
        bridges.add(link);
      }
    }
    return bridges;
  }

  /** Counts the messages of one flood by playing it, in rounds. */
  static long flood(Topology topology, String origin, boolean senderExclusion) {
    var heardFrom = new LinkedHashMap<String, String>();
    heardFrom.put(origin, "");
    var wave = new ArrayDeque<>(List.of(origin));
    long messages = 0;
    while (!wave.isEmpty()) {
      var server = wave.remove();
      for (var neighbour : topology.neighbours(server)) {
        if (senderExclusion && neighbour.equals(heardFrom.get(server))) {
          continue;
        }
        messages++;
        if (heardFrom.putIfAbsent(neighbour, server) == null) {
          wave.add(neighbour);
        }
      }
    }
    return messages;
  }
}
