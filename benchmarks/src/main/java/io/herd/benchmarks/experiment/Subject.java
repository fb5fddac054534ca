package io.herd.benchmarks.experiment;

import io.herd.benchmarks.process.Usage;
import io.herd.node.Ready;
import io.herd.report.result.Command;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The herd of a trial, however many processes it has and whatever they run on. */
interface Subject extends AutoCloseable {
  /** Its servers and ports, in the topology's order. */
  List<Ready.Server> servers();

  /** One of them. */
  default Ready.Server server(String name) {
    return servers().stream().filter(server -> server.name().equals(name)).findFirst()
        .orElseThrow();
  }

  /** Its counters now; empty if it keeps none. */
  Optional<Tally> tally() throws IOException;

  /** What all its processes have used. */
  Usage usage() throws IOException;

  /** How it is set up. */
  Map<String, String> setUp() throws IOException;

  /** The command of each process. */
  List<Command> commands();

  @Override
  void close();
}
