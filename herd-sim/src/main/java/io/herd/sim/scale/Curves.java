package io.herd.sim.scale;

import io.herd.core.topology.Generators;
import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What an update costs from 5 servers to a million, in every shape. Small herds are of the real
 * core; above, only the rule of the flood is left, message by message.
 *
 * @param maxServers of a graph
 * @param maxCore servers of a herd of the real core
 * @param delayMillis of each link
 * @param updates for each point, each at a random server
 * @param seed of graphs and origins
 */
public record Curves(int maxServers, int maxCore, int delayMillis, int updates, long seed) {
  /** A server copies its list of links when one comes up: a large hub would take the square. */
  private static final int MAX_CORE_DEGREE = 5_000;

  /** With fewer servers the rest of the heap drowns them. */
  private static final int LEAST_WEIGHED = 400;

  private static final int FEW = 5;
  private static final int STEP = 10;
  private static final int LARGEST_MESH = 4_472;

  public Curves {
    if (maxServers < FEW || maxServers > Generators.MAX_SERVERS) {
      throw new IllegalArgumentException("curves go from " + FEW + " to " + Generators.MAX_SERVERS
          + " servers, not to " + maxServers);
    }
    if (updates < 1) {
      throw new IllegalArgumentException("a point takes at least 1 update, not " + updates);
    }
  }

  /** Every point, shape by shape; each is told as it is done. */
  public List<CurvePoint> run(Consumer<CurvePoint> done) {
    List<CurvePoint> points = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      for (int servers : sizes(shape)) {
        CurvePoint point = point(shape, servers);
        points.add(point);
        done.accept(point);
      }
    }
    return points;
  }

  /** 5, 50, 500 and so on up to the most; a mesh ends where its links do. */
  private List<Integer> sizes(Shape shape) {
    List<Integer> sizes = new ArrayList<>();
    int most = shape == Shape.MESH ? Math.min(maxServers, LARGEST_MESH) : maxServers;
    for (int size = FEW; size < most; size *= STEP) {
      sizes.add(size);
    }
    sizes.add(most);
    return sizes;
  }

  private CurvePoint point(Shape shape, int servers) {
    Graph graph = shape.graph(servers, seed);
    Rules rules = Rules.fixed(delayMillis).withSeed(seed);
    boolean core = graph.order() <= maxCore && maxDegree(graph) <= MAX_CORE_DEGREE
        && graph.size() <= 4L * maxCore;
    boolean weigh = core && graph.order() >= LEAST_WEIGHED;
    long before = weigh ? Heap.used() : 0;
    Engine engine = core ? new CoreEngine(graph, rules) : new CompactEngine(graph, rules);
    long bytes = weigh ? (Heap.used() - before) / graph.order() : 0;
    List<Flood> floods = new ArrayList<>();
    var random = new SplittableRandom(seed);
    for (int i = 0; i < updates; i++) {
      floods.add(engine.flood(random.nextInt(graph.order()), "client-" + i));
    }
    return point(shape.text(), engine.name(), graph, floods, bytes);
  }

  private CurvePoint point(
      String topology, String engine, Graph graph, List<Flood> floods, long bytesPerServer) {
    long formula = Formulas.messages(graph, true);
    Flood slowest = floods.stream().max(Comparator.comparingLong(Flood::lastMillis)).orElseThrow();
    List<String> problems = floods.stream()
        .flatMap(flood -> Formulas.problems(flood, graph.order(), formula,
            new Delay.Fixed(delayMillis)).stream())
        .distinct().toList();
    return new CurvePoint(topology, engine, graph.order(), graph.size(),
        floods.stream().mapToLong(Flood::messages).average().orElse(0), formula,
        slowest.lastMillis(), (long) slowest.eccentricity() * delayMillis,
        floods.stream().mapToLong(Flood::bytes).average().orElse(0), bytesPerServer, problems);
  }

  private static int maxDegree(Graph graph) {
    int degree = 0;
    for (int v = 0; v < graph.order(); v++) {
      degree = Math.max(degree, graph.degree(v));
    }
    return degree;
  }
}
