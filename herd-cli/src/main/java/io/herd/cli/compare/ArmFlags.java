package io.herd.cli.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import io.herd.benchmarks.system.Systems;
import io.herd.core.Transport;
import io.herd.core.Transports;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The comparison of transports that flags describe, where no file does. */
final class ArmFlags {
  private static final String ALL = "all";
  private static final String DEFAULT_BASELINE = "threads-platform";

  /** Five young JVMs compile for longer than one that has their load together. */
  private static final double LONGER_FOR_PROCESSES = 2.5;

  /** The calibrated rate suits transports in one JVM; slower systems shall keep up too. */
  private static final double RATE_FOR_PROCESSES = 500;

  @Option(
      names = {"--transports", "--systems"},
      split = ",",
      paramLabel = "NAME",
      description = "The arms: transports, or folders of a peer.json such as peers/asyncio; all"
          + " for each transport and each of Herd's peers. With a peer among them every server has"
          + " a process of its own. Default: every transport.")
  private List<String> systems = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "What the others are compared with; it runs twice in each block."
          + " Default: threads-platform, or else the first transport.")
  private @Nullable String baseline;

  @Option(
      names = "--topology",
      paramLabel = "NAME",
      description = "How the servers are linked. Default: ucla-2023.")
  private String topology = "ucla-2023";

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests per second over the herd. Default: chosen by calibration; with a peer"
          + " among the arms 500.")
  private @Nullable Double rate;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Client connections over the herd. Default: 50.")
  private int connections = 50;

  @Option(
      names = "--whatsat",
      paramLabel = "SHARE",
      description = "Share of WHATSAT among the requests. Default: 0.005.")
  private double whatsatShare = 0.005;

  @Option(
      names = "--stub",
      paramLabel = "KIND",
      description = "The Places stub: wiremock or fast. Default: wiremock.")
  private String stub = "wiremock";

  @Option(names = "--window", paramLabel = "SECONDS", description = "Measured part of each trial.")
  private @Nullable Double window;

  /** One arm for each transport. */
  Experiment experiment(Length length) {
    List<String> arms = arms();
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    var names = file.putArray("transport");
    arms.forEach(names::add);
    file.putObject("baseline").put("transport", baselineOf(arms));
    boolean each = arms.stream().anyMatch(Systems::isForeign);
    file.put("topology", topology)
        .put("processPerServer", each)
        .put("rate", rate != null ? rate : each ? RATE_FOR_PROCESSES : 0)
        .put("connections", connections)
        .put("whatsat", whatsatShare)
        .put("stub", stub)
        .put("warmUpSeconds", length.warmUpSeconds * (each ? LONGER_FOR_PROCESSES : 1))
        .put("windowSeconds", window == null ? length.windowSeconds : window);
    return ExperimentFile.of("compare", file);
  }

  private List<String> arms() {
    if (systems.isEmpty()) {
      return Transports.all().stream().map(Transport::name).toList();
    }
    systems.stream().filter(name -> !name.equals(ALL)).forEach(Systems::find);
    return systems.stream()
        .flatMap(name -> name.equals(ALL) ? Systems.known().stream() : Stream.of(name))
        .distinct().toList();
  }

  private String baselineOf(List<String> arms) {
    if (baseline != null) {
      if (!arms.contains(baseline)) {
        throw new IllegalArgumentException(
            "the base line " + baseline + " is none of the arms " + arms);
      }
      return baseline;
    }
    return arms.contains(DEFAULT_BASELINE) ? DEFAULT_BASELINE : arms.getFirst();
  }
}
