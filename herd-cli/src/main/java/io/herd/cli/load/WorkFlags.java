package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is sent. */
final class WorkFlags {
  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "Moving clients: on foot, on bikes and in cars. Default: 5000.")
  private @Nullable Integer clients;

  @Option(
      names = "--whatsat",
      paramLabel = "SHARE",
      description = "Share of WHATSAT among the requests. Default: 0.")
  private @Nullable Double whatsat;

  @Option(names = "--radius", paramLabel = "KM", description = "Of a WHATSAT. Default: 10.")
  private @Nullable Double radius;

  @Option(names = "--bound", paramLabel = "N",
      description = "The most places that a WHATSAT asks for, 0 to 20. Default: 5.")
  private @Nullable Integer bound;

  @Option(
      names = "--write-once",
      paramLabel = "SHARE",
      description = "Share of IAMAT with an id of its own. Default: 0, with taps 1.")
  private @Nullable Double writeOnce;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal seeds send equal requests at equal times. Default: 1.")
  private @Nullable Long seed;

  void over(ObjectNode tree, boolean taps) {
    Double once = writeOnce == null && taps ? Double.valueOf(1) : writeOnce;
    new Members(tree, "mix")
        .put("whatsatShare", whatsat)
        .put("radiusKm", radius)
        .put("bound", bound)
        .put("writeOnceShare", once);
    if (clients != null) {
      tree.put("clients", clients);
    }
    if (seed != null) {
      tree.put("seed", seed);
    }
  }
}
