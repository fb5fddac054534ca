package io.herd.benchmarks.experiment;

import io.herd.benchmarks.process.ProcSample;
import io.herd.benchmarks.process.Usage;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.node.Ready;
import io.herd.node.process.AdminClient;
import io.herd.node.stats.ServerStats;
import io.herd.report.result.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A herd with a process for each server. */
record OneProcessEach(SystemHerd herd) implements Subject {
  @Override
  public Ready ready() {
    return herd.ready();
  }

  @Override
  public Optional<Tally> tally() throws IOException {
    return herd.allOwn() ? Optional.of(new Tally(stats())) : Optional.empty();
  }

  /** Foreign processes with all that they have started. */
  @Override
  public Usage usage() throws IOException {
    return herd.allOwn()
        ? Usage.sum(stats().stream().map(stats -> Usage.of(stats.process())).toList())
        : Usage.sum(herd.started().pids().values().stream()
            .flatMap(pid -> ProcSample.ofFamily(pid).stream()).map(Usage::of).toList());
  }

  private List<ServerStats> stats() throws IOException {
    List<ServerStats> all = new ArrayList<>();
    for (AdminClient admin : herd.admins().values()) {
      all.add(admin.stats());
    }
    return all;
  }

  @Override
  public Map<String, String> setUp() {
    return herd.setUp();
  }

  @Override
  public List<Command> commands() {
    return herd.commands().stream().map(words -> new Command("server", words)).toList();
  }

  @Override
  public void close() {
    herd.close();
  }
}
