package io.herd.cli.sim;

import io.herd.sim.scale.Delay;
import io.herd.sim.scale.Rules;
import picocli.CommandLine.Option;

/** How the links of a pretended herd are. */
final class ScaleFlags {
  @Option(names = "--delay", defaultValue = "100", paramLabel = "MS",
      description = "Milliseconds from a server to a neighbour. Default: ${DEFAULT-VALUE}.")
  private int delayMillis;

  @Option(names = "--exponential",
      description = "Draw each delay from an exponential distribution of that mean.")
  private boolean exponential;

  @Option(names = "--echo-back",
      description = "Do not spare the neighbour that an update came from.")
  private boolean echoBack;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
      description = "Of the graph, the origins and the delays. Default: ${DEFAULT-VALUE}.")
  private long seed;

  Rules rules() {
    Delay delay =
        exponential ? new Delay.Exponential(delayMillis) : new Delay.Fixed(delayMillis);
    return new Rules(!echoBack, delay, 0, seed);
  }
}
