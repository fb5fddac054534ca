package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How it is carried. */
final class WireFlags {
  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Spread over the targets in turn. Default: 50.")
  private @Nullable Integer connections;

  @Option(
      names = "--burst",
      paramLabel = "N",
      description = "Successive requests that go to one connection before the next has its turn."
          + " Default: 1.")
  private @Nullable Integer burst;

  @Option(
      names = "--in-flight-cap",
      paramLabel = "N",
      description = "Unanswered requests of one connection from which on requests are not sent;"
          + " such a run is INVALID. Default: 65536.")
  private @Nullable Integer cap;

  @Option(
      names = "--loops",
      paramLabel = "N",
      description = "Event loop threads of the generator. Default: 1.")
  private @Nullable Integer loops;

  @Option(
      names = "--idle",
      paramLabel = "N",
      description = "Connections besides that are opened, kept and never used. Default: 0.")
  private @Nullable Integer idle;

  @Option(
      names = "--churn",
      description = "A connection for each command: connect, ask, close.")
  private boolean churn;

  @Option(
      names = "--client-style",
      paramLabel = "STYLE",
      description = "How lines end and whether the output is closed behind them: lf, crlf, lf-fin,"
          + " crlf-fin, or auto to find out what the herd answers to. Default: lf.")
  private @Nullable String style;

  void over(ObjectNode tree) {
    new Members(tree, "connections")
        .put("count", connections)
        .put("burst", burst)
        .put("inFlightCap", cap)
        .put("loops", loops)
        .put("idle", idle)
        .put("style", style)
        .on("perCommand", churn);
  }
}
