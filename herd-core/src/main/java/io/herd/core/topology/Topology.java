package io.herd.core.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The named servers of a herd, in order, and the links between them. It need not be connected. The
 * links are kept in ascending order, so that two runs walk them alike.
 *
 * <p>Distances are hops, counted among the servers that can be reached at all. The methods compute
 * afresh on each call; {@link #graph()} is the form for large herds and hot loops.
 */
public record Topology(String name, List<String> servers, Set<Link> links) {
  private static final int NAMES_SHOWN = 10;

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no server, a name is empty, holds white space or
   *     anything but printable ASCII, or occurs twice, or a link names a server that is not there
   */
  public Topology {
    servers = List.copyOf(servers);
    links = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(links)));
    if (servers.isEmpty()) {
      throw wrong(name, "it has no server; name at least one");
    }
    var known = new LinkedHashSet<String>();
    for (var server : servers) {
      checkServer(name, server, known.add(server));
    }
    for (var link : links) {
      checkLink(name, link, known);
    }
  }

  /**
   * The same from a list of links.
   *
   * @throws IllegalArgumentException as the constructor does, and if a link occurs twice in either
   *     direction
   */
  public static Topology of(String name, List<String> servers, List<Link> links) {
    var unique = new HashSet<Link>();
    for (var link : links) {
      if (!unique.add(link)) {
        throw wrong(name, "link " + link + " is given twice");
      }
    }
    return new Topology(name, servers, unique);
  }

  /**
   * The preset or generated topology with this name, such as {@code ucla-2023}, {@code line:1} or
   * {@code small-world:100,4,0.1,7}.
   *
   * @throws IllegalArgumentException in one line that says what there is, if the name is unknown or
   *     a number in it is out of range
   */
  public static Topology parse(String text) {
    return TopologyText.parse(text);
  }

  /** A server's neighbours, in the order of {@link #servers()}. */
  public List<String> neighbours(String server) {
    requireServer(server);
    var adjacent = new HashSet<String>();
    for (var link : links) {
      if (link.a().equals(server)) {
        adjacent.add(link.b());
      } else if (link.b().equals(server)) {
        adjacent.add(link.a());
      }
    }
    return servers.stream().filter(adjacent::contains).toList();
  }

  /** The number of a server's neighbours. */
  public int degree(String server) {
    return neighbours(server).size();
  }

  /** Hops from a server to the farthest one that it can reach: how far a flood from it travels. */
  public int eccentricity(String server) {
    return graph().eccentricity(requireServer(server));
  }

  /** The greatest eccentricity; time grows as servers times links. */
  public int diameter() {
    var graph = graph();
    int diameter = 0;
    for (int v = 0; v < graph.order(); v++) {
      diameter = Math.max(diameter, graph.eccentricity(v));
    }
    return diameter;
  }

  /** The server that a flood reaches last; of several the first in {@link #servers()}. */
  public String farthestFrom(String server) {
    return servers.get(graph().farthestFrom(requireServer(server)));
  }

  /** The links whose loss would cut the herd, or a part of it, in two. */
  public Set<Link> bridges() {
    var pairs = graph().bridges();
    var bridges = new TreeSet<Link>();
    for (int i = 0; i < pairs.length; i += 2) {
      bridges.add(new Link(servers.get(pairs[i]), servers.get(pairs[i + 1])));
    }
    return Collections.unmodifiableSet(bridges);
  }

  /** The parts that cannot reach each other, by their first servers; one part if connected. */
  public List<List<String>> components() {
    var lowest = graph().components();
    var parts = new LinkedHashMap<Integer, List<String>>();
    for (int v = 0; v < lowest.length; v++) {
      parts.computeIfAbsent(lowest[v], _ -> new ArrayList<>()).add(servers.get(v));
    }
    return parts.values().stream().map(List::copyOf).toList();
  }

  /** Whether every server can reach every other one. */
  public boolean connected() {
    return graph().connected();
  }

  /**
   * How many AT messages one accepted update costs in this topology.
   *
   * @throws IllegalStateException if it is not connected: the cost then depends on the origin
   */
  public long floodMessages(boolean senderExclusion) {
    if (!connected()) {
      throw new IllegalStateException("topology " + name + " is not connected: a flood's cost "
          + "depends on where it starts; its parts are " + shown(components()));
    }
    return floodMessages(servers.size(), links.size(), senderExclusion);
  }

  /**
   * How many messages a flood costs in a connected graph. Each server sends to all its neighbours
   * once: 2E. With sender exclusion each of the V-1 servers that did not start it spares the one it
   * heard from first: 2E-(V-1).
   */
  public static long floodMessages(long servers, long links, boolean senderExclusion) {
    return senderExclusion ? 2 * links - (servers - 1) : 2 * links;
  }

  /** The same graph with servers as numbers, in the order of {@link #servers()}. */
  public Graph graph() {
    Map<String, Integer> numbers = HashMap.newHashMap(servers.size());
    for (int v = 0; v < servers.size(); v++) {
      numbers.put(servers.get(v), v);
    }
    var pairs = links.stream()
        .flatMap(link -> List.of(link.a(), link.b()).stream())
        .mapToInt(server -> numbers.getOrDefault(server, 0))
        .toArray();
    return Graph.of(servers.size(), pairs);
  }

  private int requireServer(String server) {
    int number = servers.indexOf(server);
    if (number < 0) {
      throw wrong(name, "there is no server " + server + "; there are: " + shown(servers));
    }
    return number;
  }

  private static void checkServer(String name, String server, boolean first) {
    if (!legal(server)) {
      throw wrong(name, "server name '" + server + "' must be printable ASCII, no white space");
    }
    if (!first) {
      throw wrong(name, "server " + server + " is named twice");
    }
  }

  private static void checkLink(String name, Link link, Set<String> known) {
    for (var end : List.of(link.a(), link.b())) {
      if (!known.contains(end)) {
        throw wrong(name, "link " + link + " names the unknown server " + end + "; there are: "
            + shown(List.copyOf(known)));
      }
    }
  }

  private static IllegalArgumentException wrong(String name, String problem) {
    return new IllegalArgumentException("topology " + name + ": " + problem);
  }

  private static boolean legal(String server) {
    return !server.isEmpty() && server.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static String shown(List<?> all) {
    var first = String.join(", ", all.stream().limit(NAMES_SHOWN).map(Object::toString).toList());
    return all.size() > NAMES_SHOWN ? first + ", ... (" + all.size() + ")" : first;
  }
}
