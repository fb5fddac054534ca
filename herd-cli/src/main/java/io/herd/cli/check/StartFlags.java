package io.herd.cli.check;

import io.herd.cli.load.TimeConverter;
import io.herd.core.topology.Topology;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.start.FreePorts;
import io.herd.loadgen.start.Seat;
import io.herd.loadgen.start.StartTemplate;
import io.herd.loadgen.start.StartedHerd;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a herd is started that is not there yet. */
final class StartFlags {
  private static final String DEFAULT_TOPOLOGY = "ucla-2023";

  @Option(names = "--start", paramLabel = "COMMAND",
      description = "Start each server by this command, and stop it at the end. Placeholders: "
          + StartTemplate.PLACEHOLDERS + ".")
  private @Nullable String start;

  @Option(names = "--topology", paramLabel = "NAME",
      description = "The servers to start and their links, such as ucla-2023 (default) or ring:4.")
  private @Nullable String topology;

  @Option(names = "--servers", split = ",", paramLabel = "NAME=PORT",
      description = "The servers to start, on ports of their own; needed without {port}.")
  private Map<String, Integer> servers = new LinkedHashMap<>();

  @Option(names = "--start-timeout", paramLabel = "TIME", converter = TimeConverter.class,
      defaultValue = "20s",
      description = "How long a server may take to listen. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ZERO;

  Duration patience() {
    return patience;
  }

  boolean areGiven() {
    return start != null;
  }

  /** Complains of flags that say how to start what is not started. */
  void mustNotStandAlone(boolean systems) {
    BadInput.unless(areGiven() || servers.isEmpty(),
        "--servers tells --start what to start; add it");
    BadInput.unless(areGiven() || systems || topology == null,
        "--topology tells --start or --system what to start; add one of them");
  }

  /** The herd that systems are to run, all of it. */
  HerdFile file() {
    return HerdFile.of(topology == null ? DEFAULT_TOPOLOGY : topology);
  }

  /** Whether the command is told where Places are. */
  boolean usesPlaces() {
    return start != null && StartTemplate.parse(start).uses("places");
  }

  static StubProcess places() throws IOException {
    return StubProcess.start(new StubOptions(0, "20ms", false, true), List.of(),
        Files.createTempFile("herd-check-places", ".err"));
  }

  StartedHerd start(String places) throws IOException, InterruptedException {
    StartTemplate template = StartTemplate.parse(String.valueOf(start));
    List<Seat> seats = seats(template);
    return StartedHerd.start(template.launcher(seats, places), seats, places, patience,
        Files.createTempDirectory("herd-check"));
  }

  private List<Seat> seats(StartTemplate template) throws IOException {
    if (topology == null && !servers.isEmpty()) {
      return servers.entrySet().stream()
          .map(server -> new Seat(server.getKey(), server.getValue(), 0, List.of())).toList();
    }
    Topology graph = Topology.parse(topology == null ? DEFAULT_TOPOLOGY : topology);
    BadInput.unless(template.uses("port") || template.uses("servers") || !servers.isEmpty(),
        "the command of --start has no {port}; add it, or --servers with the servers' own ports");
    List<Integer> free = FreePorts.of(graph.servers().size());
    List<Seat> seats = new ArrayList<>();
    for (String name : graph.servers()) {
      Integer port = servers.isEmpty() ? free.get(seats.size()) : servers.get(name);
      BadInput.unless(port != null, "--servers has no port for " + name + " of the topology");
      seats.add(new Seat(name, port == null ? 0 : port, 0, graph.neighbours(name)));
    }
    return seats;
  }
}
