package io.herd.cli.sim;

import io.herd.cli.load.TimeConverter;
import io.herd.core.topology.Graph;
import io.herd.sim.scale.Shape;
import io.herd.sim.strategy.TrialSpec;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The herd and the load that strategies are compared on. */
final class TrialFlags {
  @Option(names = "--topology", defaultValue = "random-regular:4", paramLabel = "SHAPE",
      description = "line, ring, star, tree-K, grid, mesh, random-regular:K or small-world:K,P."
          + " Default: ${DEFAULT-VALUE}.")
  private String topology = "";

  @Option(names = "--servers", defaultValue = "50", paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}.")
  private int servers;

  @Option(names = "--updates", defaultValue = "200", paramLabel = "N",
      description = "Of a client each, at random servers. Default: ${DEFAULT-VALUE}.")
  private int updates;

  @Option(names = "--every", defaultValue = "50ms", paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "From one update to the next. Default: ${DEFAULT-VALUE}.")
  private Duration every = Duration.ZERO;

  @Option(names = "--delay", defaultValue = "50ms", paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Of each link. Default: ${DEFAULT-VALUE}.")
  private Duration delay = Duration.ZERO;

  @Option(names = "--partition", defaultValue = "10s", paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long the herd is cut in two; 0s leaves it whole."
          + " Default: ${DEFAULT-VALUE}.")
  private Duration partition = Duration.ZERO;

  @Option(names = "--patience", defaultValue = "60s", paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long to wait in virtual time until all are in step."
          + " Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ZERO;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  int partitionMillis() {
    return (int) partition.toMillis();
  }

  TrialSpec spec(int partitionMillis) {
    Graph graph = Shape.of(topology, Optional.of(servers), seed);
    return new TrialSpec(graph, (int) delay.toMillis(), updates, (int) every.toMillis(),
        partitionMillis, (int) patience.toMillis(), seed);
  }

  String title() {
    return servers + " servers, " + topology + " with seed " + seed + ", " + delay.toMillis()
        + " ms each way, " + updates + " updates, one each " + every.toMillis() + " ms";
  }
}
