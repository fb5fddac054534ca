package io.herd.cli;

import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.OwnSystem;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.benchmarks.system.Systems;
import io.herd.core.Transports;
import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the servers of a herd run on, each in a process of its own. */
public class SystemFlags {
  @Option(names = "--system", paramLabel = "NAME",
      description = "What every server runs on, in a process of its own: a transport such as netty,"
          + " or the folder of a peer.json such as peers/asyncio.")
  private @Nullable String system;

  @Option(names = "--assign", split = ",", paramLabel = "SERVER=NAME",
      description = "What single servers run on; the others on --system. A mixed herd:"
          + " --assign Clark=netty,Jaquez=peers/asyncio")
  private Map<String, String> assigned = new LinkedHashMap<>();

  /** Whether any was given. */
  public boolean areGiven() {
    return system != null || !assigned.isEmpty();
  }

  /** Whether one of them is not Herd's own, and so knows no key. */
  boolean areForeign() {
    return Stream.concat(Stream.ofNullable(system), assigned.values().stream())
        .anyMatch(Systems::isForeign);
  }

  /**
   * Starts a herd on them and waits until it is linked.
   *
   * @param folder for the herd file and the servers' output; it exists
   * @throws IllegalArgumentException in one line, if there is no such system, or it cannot run here
   */
  public SystemHerd start(HerdFile file, Path folder, List<String> jvmFlags)
      throws IOException, InterruptedException {
    return SystemHerd.start(file, of(file), folder, jvmFlags);
  }

  /** As above, with so much patience for each server to listen. */
  public SystemHerd start(HerdFile file, Path folder, Duration patience)
      throws IOException, InterruptedException {
    return SystemHerd.start(file, of(file), folder, List.of(), patience);
  }

  /** Whether every server's system was named, so that no other name counts. */
  public boolean nameAll() {
    return system != null;
  }

  private Map<String, HerdSystem> of(HerdFile file) {
    for (var name : assigned.keySet()) {
      file.entry(name); // or it says which servers there are
    }
    var others = system == null ? file.transport() : system;
    Map<String, HerdSystem> all = new LinkedHashMap<>();
    for (var server : file.graph().servers()) {
      all.put(server, find(assigned.getOrDefault(server, others)));
    }
    return all;
  }

  /** A family such as netty becomes its best member here. */
  private static HerdSystem find(String name) {
    return Systems.isForeign(name) ? Systems.find(name) : new OwnSystem(Transports.byName(name));
  }
}
