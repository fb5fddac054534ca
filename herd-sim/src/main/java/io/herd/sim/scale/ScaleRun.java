package io.herd.sim.scale;

import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Starts a large herd of the real core, floods updates in it, and weighs it. */
public final class ScaleRun {
  private static final double NANOS = 1e9;

  private final ScaleSpec spec;
  private final Consumer<String> progress;

  /** A run that says in a line what it is about to do. */
  public ScaleRun(ScaleSpec spec, Consumer<String> progress) {
    this.spec = spec;
    this.progress = progress;
  }

  /**
   * Runs; blocks for about 100 s and takes 8 GB of heap with a million servers of four links.
   *
   * @throws IllegalArgumentException in one line if there is no such graph, or it is not connected
   */
  public ScaleResult run() {
    long start = System.nanoTime();
    progress.accept("drawing the graph");
    Graph graph = Shape.of(spec.topology(), Optional.of(spec.servers()), spec.seed());
    long drawn = System.nanoTime();
    long empty = Heap.used();
    long weighed = System.nanoTime();
    progress.accept("starting and linking " + graph.order() + " servers");
    CoreEngine engine = new CoreEngine(graph, spec.rules());
    long started = System.nanoTime();
    long idle = Heap.used() - empty;
    long ready = System.nanoTime();
    List<Flood> floods = floods(graph, engine);
    long flooded = System.nanoTime();
    long full = Heap.used() - empty;
    return new ScaleResult(spec, graph.order(), graph.size(),
        Formulas.messages(graph, spec.senderExclusion()), floods, idle / graph.order(),
        full / engine.order(), (drawn - start) / NANOS, (started - weighed) / NANOS,
        (flooded - ready) / NANOS, (System.nanoTime() - start) / NANOS);
  }

  private List<Flood> floods(Graph graph, CoreEngine engine) {
    var random = new SplittableRandom(spec.seed());
    List<Flood> floods = new ArrayList<>();
    for (int i = 0; i < spec.updates(); i++) {
      progress.accept("update " + (i + 1) + " of " + spec.updates());
      floods.add(engine.flood(random.nextInt(graph.order()), "client-" + i));
    }
    return floods;
  }
}
