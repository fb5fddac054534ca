package io.herd.benchmarks.attack;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.loadgen.attack.Prey;
import io.herd.loadgen.check.HerdLine;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.node.Ready;
import io.herd.node.process.AdminClient;
import io.herd.node.process.HerdProcess;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A herd that is attacked, as far as it is known.
 *
 * @param name what it runs on
 * @param pids its processes; empty if they are not known
 * @param admins of Herd's own servers
 * @param logs the folder with its servers' logs
 * @param style how its servers want commands to end
 */
public record Victim(
    String name, Prey prey, Set<Long> pids, List<AdminClient> admins, Optional<Path> logs,
    ClientStyle style) {
  private static final String LOOPBACK = "127.0.0.1";

  public Victim {
    pids = Set.copyOf(pids);
    admins = List.copyOf(admins);
  }

  /** A whole herd in one process. */
  static Victim of(String name, HerdProcess herd, Path logs) {
    return new Victim(name, prey(herd.ready()), Set.of(herd.handle().pid()),
        herd.servers().stream().map(server -> new AdminClient(server.adminPort())).toList(),
        Optional.of(logs), ClientStyle.LF);
  }

  /** A process for each server. */
  static Victim of(String name, SystemHerd herd, Path logs) {
    return new Victim(name, prey(herd.ready()), new HashSet<>(herd.started().pids().values()),
        List.copyOf(herd.admins().values()), Optional.of(logs), herd.style());
  }

  /** One that runs already. */
  public static Victim of(HerdLine line) {
    return new Victim("this herd", new Prey(line.targets(), line.peers()), line.pids(), List.of(),
        Optional.empty(), ClientStyle.LF);
  }

  private static Prey prey(Ready ready) {
    Map<String, Target> peers = new LinkedHashMap<>();
    ready.servers().stream().filter(server -> server.peerPort() > 0)
        .forEach(server -> peers.put(server.name(), new Target(LOOPBACK, server.peerPort())));
    return new Prey(ready.servers().stream()
        .map(server -> new NamedTarget(server.name(), new Target(LOOPBACK, server.port())))
        .toList(), peers);
  }
}
