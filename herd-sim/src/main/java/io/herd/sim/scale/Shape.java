package io.herd.sim.scale;

import io.herd.core.topology.Generators;
import io.herd.core.topology.Graph;
import io.herd.core.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of graph that can be had in any size. */
public enum Shape {
  LINE("line", ""),
  RING("ring", ""),
  STAR("star", ""),
  TREE("tree", "4"),
  GRID("grid", ""),
  MESH("mesh", ""),
  RANDOM_REGULAR("random-regular", "4"),
  SMALL_WORLD("small-world", "4,0.1");

  private final String kind;
  private final String usual;

  Shape(String kind, String usual) {
    this.kind = kind;
    this.usual = usual;
  }

  /** How its topology is written, with its usual numbers. */
  public String text() {
    return usual.isEmpty() ? kind : kind + (this == TREE ? "-" : ":") + usual;
  }

  /** A graph of about so many servers: a grid is a square. */
  public Graph graph(int servers, long seed) {
    return of(text(), Optional.of(servers), seed);
  }

  /**
   * Reads a topology.
   *
   * @param text a shape such as {@code random-regular:4}, {@code tree-4} or {@code grid}, to be had
   *     with that many servers; or a whole topology of the core, such as {@code ucla-2023}
   * @throws IllegalArgumentException in one line
   */
  public static Graph of(String text, Optional<Integer> servers, long seed) {
    if (servers.isEmpty()) {
      return Topology.parse(text).graph();
    }
    List<String> parts = List.of(text.split("[:,-]"));
    try {
      return graph(text, servers.get(), seed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("topology '" + text + "': '" + parts.getLast()
          + "' is not a number", e);
    }
  }

  private static Graph graph(String text, int n, long seed) {
    String[] halves = text.split(":", 2);
    String[] numbers = halves.length == 1 ? new String[0] : halves[1].split(",");
    if (text.startsWith("tree-")) {
      return Generators.tree(Integer.parseInt(text.substring("tree-".length())), n);
    }
    return switch (halves[0] + "/" + numbers.length) {
      case "line/0" -> Generators.line(n);
      case "ring/0" -> Generators.ring(n);
      case "star/0" -> Generators.star(n);
      case "mesh/0" -> Generators.mesh(n);
      case "grid/0" -> Generators.grid((int) Math.sqrt(n), (int) Math.sqrt(n));
      case "random-regular/1" ->
          Generators.randomRegular(n, Integer.parseInt(numbers[0]), seed);
      case "small-world/2" -> Generators.smallWorld(
          n, Integer.parseInt(numbers[0]), Double.parseDouble(numbers[1]), seed);
      default -> throw new IllegalArgumentException("topology '" + text + "' cannot be had in "
          + n + " servers; there are " + known());
    };
  }

  private static String known() {
    return String.join(", ", Arrays.stream(values()).map(Shape::text).toList());
  }
}
