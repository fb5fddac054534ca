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
  Ready ready();

  /** Its counters now; empty if it keeps none. */
  Optional<Tally> tally() throws IOException;

  /** What all its processes have used. */
  Usage usage() throws IOException;

  /** How it is set up, besides what its servers tell with their counters. */
  Map<String, String> setUp();

  /** The command of each process. */
  List<Command> commands();

  @Override
  void close();
}
