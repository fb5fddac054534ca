package io.herd.benchmarks.experiment;

import io.herd.benchmarks.process.Usage;
import io.herd.node.Ready;
import io.herd.node.process.HerdProcess;
import io.herd.report.result.Command;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole herd of one transport in one JVM. */
record OneJvm(HerdProcess herd) implements Subject {
  @Override
  public Ready ready() {
    return herd.ready();
  }

  @Override
  public Optional<Tally> tally() throws IOException {
    return Optional.of(new Tally(herd.stats()));
  }

  @Override
  public Usage usage() throws IOException {
    return Usage.of(herd.usage());
  }

  @Override
  public Map<String, String> setUp() {
    return Map.of();
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command("herd", herd.command()));
  }

  @Override
  public void close() {
    herd.close();
  }
}
