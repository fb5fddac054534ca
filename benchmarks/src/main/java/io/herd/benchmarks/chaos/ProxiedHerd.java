package io.herd.benchmarks.chaos;

import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.core.topology.Link;
import io.herd.loadgen.chaos.ChaosHerd;
import io.herd.loadgen.chaos.Road;
import io.herd.loadgen.proxy.Proxy;
import io.herd.loadgen.spec.Target;
import io.herd.node.file.HerdFile;
import io.herd.node.file.ServerEntry;
import io.herd.node.process.FixedPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A herd with a process for each server, and a proxy on each link. */
public final class ProxiedHerd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Five JVMs are started on a few cores, and again and again. */
  private static final List<String> JVM_FLAGS =
      List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final HerdSystem system;
  private final Map<Road, Proxy> roads = new LinkedHashMap<>();
  private final SystemHerd herd;

  private ProxiedHerd(HerdFile file, HerdSystem system, Path folder, long seed)
      throws IOException, InterruptedException {
    this.system = system;
    HerdFile full = FixedPorts.of(file.inFull());
    try {
      for (Road road : roads(full)) {
        roads.put(road, Proxy.to(peer(full, road.to()), seed++));
      }
      herd = SystemHerd.start(
          full, SystemHerd.all(full, system), folder, JVM_FLAGS, PATIENCE, this::seenBy);
    } catch (IOException | InterruptedException | RuntimeException e) {
      closeRoads();
      throw e;
    }
  }

  /**
   * Starts it and waits until it is linked.
   *
   * @param folder where the herd files and the servers' output are written; it exists
   * @param seed of the links' jitter
   * @throws IllegalArgumentException in one line, if the system cannot run here
   * @throws IOException in one line, if a server does not start; nothing is left behind then
   */
  public static ProxiedHerd start(HerdFile file, HerdSystem system, Path folder, long seed)
      throws IOException, InterruptedException {
    return new ProxiedHerd(file, system, folder, seed);
  }

  /** The links of a herd: of two neighbours the one whose name sorts first dials. */
  public static List<Road> roads(HerdFile file) {
    return file.graph().links().stream().map(ProxiedHerd::road).toList();
  }

  private static Road road(Link link) {
    return new Road(link.a(), link.b());
  }

  private static Target peer(HerdFile file, String server) {
    ServerEntry entry = file.entry(server);
    return new Target(entry.peerHost(), entry.peerPort());
  }

  /** It finds whom it dials where the proxy is. */
  private HerdFile seenBy(String server, HerdFile file) {
    HerdFile seen = file;
    for (var road : roads.entrySet()) {
      if (road.getKey().from().equals(server)) {
        ServerEntry to = file.entry(road.getKey().to());
        seen = seen.withServer(
            to.withPorts(to.clientPort(), road.getValue().port(), to.adminPort()));
      }
    }
    return seen;
  }

  /** The herd as chaos takes it. */
  public ChaosHerd herd() {
    return new ChaosHerd(system.name(), herd.started(), roads, herd.style());
  }

  private void closeRoads() throws IOException {
    for (Proxy proxy : roads.values()) {
      proxy.close();
    }
  }

  /** Ends the servers and the proxies. */
  @Override
  public void close() throws IOException {
    herd.close();
    closeRoads();
  }
}
