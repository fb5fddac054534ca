package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is sent. */
final class WorkFlags {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "A load with a name, which the other flags change: iamat, whatsat, mix, churn,"
          + " idle, hot, write-once, malformed, places.")
  private @Nullable String preset;

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

  @Option(
      names = "--hot",
      paramLabel = "SHARE",
      description = "Share of IAMAT of a few clients that report over and over. Default: 0.")
  private @Nullable Double hot;

  @Option(names = "--hot-clients", paramLabel = "N", description = "How many. Default: 8.")
  private @Nullable Integer hotClients;

  @Option(
      names = "--malformed",
      paramLabel = "SHARE",
      description = "Share of lines that no server may understand. Default: 0.")
  private @Nullable Double malformed;

  void over(ObjectNode tree, boolean taps) {
    Double once = writeOnce == null && taps ? Double.valueOf(1) : writeOnce;
    new Members(tree, "mix")
        .put("whatsatShare", whatsat)
        .put("radiusKm", radius)
        .put("bound", bound)
        .put("writeOnceShare", once)
        .put("hotShare", hot)
        .put("hotClients", hotClients)
        .put("malformedShare", malformed);
    if (preset != null) {
      tree.put("preset", preset);
    }
    if (clients != null) {
      tree.put("clients", clients);
    }
    if (seed != null) {
      tree.put("seed", seed);
    }
  }
}
