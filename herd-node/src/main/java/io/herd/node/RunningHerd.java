package io.herd.node;

import io.herd.core.HerdServer;
import io.herd.core.Transport;
import io.herd.core.Transports;
import io.herd.core.Variation.Links;
import io.herd.core.topology.Link;
import io.herd.core.topology.Topology;
import io.herd.node.door.Doors;
import io.herd.node.file.BadHerdFile;
import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Servers of one herd in this JVM, linked as their file says, also to those of its servers that run
 * elsewhere. Of the two ends of a link the one whose name sorts first dials; both do where each
 * line has a connection of its own.
 */
public final class RunningHerd implements AutoCloseable {
  private static final long POLL_NANOS = 1_000_000;

  private final HerdFile file;
  private final Topology topology;
  private final Map<String, RunningServer> servers = new LinkedHashMap<>();

  private RunningHerd(HerdFile file) {
    this.file = file;
    topology = file.graph();
  }

  /** Starts all servers of the file in this JVM and waits until their links are up. */
  public static RunningHerd start(HerdFile file) throws IOException {
    return start(file, Wiring.of(file.places()));
  }

  /** As {@link #start(HerdFile)}, with more to say than a file can. */
  public static RunningHerd start(HerdFile file, Wiring wiring) throws IOException {
    return start(file, file.graph().servers(), wiring);
  }

  /**
   * Starts some servers of the file in this JVM and waits until the links among them are up. Links
   * to the others come up in their own time.
   *
   * @throws BadHerdFile if there is no such server or a neighbour elsewhere has no fixed peer port
   * @throws IllegalArgumentException if the transport is unknown, cannot run here or cannot be
   *     varied as the file says
   * @throws IOException if a port cannot be had; nothing is left behind then
   */
  public static RunningHerd start(HerdFile file, List<String> names, Wiring wiring)
      throws IOException {
    var transport = Transports.byName(file.transport(), file.variation());
    Preload.besides(HerdServer.class, transport.getClass(), RunningHerd.class);
    var herd = new RunningHerd(file);
    var room = Room.here(names.size());
    try {
      for (var name : names) {
        herd.startServer(name, transport, room, loops(file, names.size()), wiring);
      }
      herd.link();
      herd.awaitLinks();
      return herd;
    } catch (IOException | RuntimeException e) {
      herd.close();
      throw e;
    }
  }

  private static int loops(HerdFile file, int servers) {
    return file.eventLoops() > 0
        ? file.eventLoops()
        : Math.max(1, Runtime.getRuntime().availableProcessors() / servers);
  }

  private void startServer(
      String name, Transport transport, Room room, int loops, Wiring wiring) throws IOException {
    var config = file.flooding().config(name, room.of(file.limits(), transport))
        .withDoor(Doors.of(file.peerDoor(), name));
    Doors.check(file.entry(name), config);
    servers.put(name, RunningServer.start(new ServerPlan(file.entry(name), config, transport, loops,
        file.variation(), topology.neighbours(name), wiring.places().apply(name), file.log(),
        wiring.onAccepted().apply(name),
        wiring.onStop())));
  }

  private void link() {
    for (Link link : topology.links()) {
      dial(link.a(), link.b());
      if (file.variation().links() == Links.PER_MESSAGE) {
        dial(link.b(), link.a());
      }
    }
  }

  private void dial(String from, String to) {
    var dialler = servers.get(from);
    if (dialler != null) {
      dialler.connect(to, peerAddress(from, to));
    }
  }

  private InetSocketAddress peerAddress(String from, String to) {
    var here = servers.get(to);
    if (here != null) {
      return here.peerAddress();
    }
    var there = file.entry(to);
    if (there.peerPort() == 0) {
      throw new BadHerdFile("server " + from + " has to dial " + to
          + ", which has no fixed port; give " + to + " a peerPort in the herd file");
    }
    return there.peerBind();
  }

  private void awaitLinks() throws IOException {
    try {
      awaitLinks(Duration.ofSeconds(10));
    } catch (TimeoutException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Waits until every link between servers of this JVM is up.
   *
   * @throws TimeoutException saying which are not
   */
  public void awaitLinks(Duration patience) throws TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("after " + patience.toMillis() + " ms these links are not up: "
            + String.join(", ", missing));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    for (var server : servers.values()) {
      server.missing().stream().filter(servers::containsKey)
          .forEach(peer -> missing.add(server.name() + " to " + peer));
    }
    return missing;
  }

  /** The herd's file, with the ports as they were asked for. */
  public HerdFile file() {
    return file;
  }

  public Topology topology() {
    return topology;
  }

  /** The servers of this JVM, in the order in which they were named. */
  public List<RunningServer> servers() {
    return List.copyOf(servers.values());
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException if it does not run here
   */
  public RunningServer server(String name) {
    var server = servers.get(name);
    if (server == null) {
      throw new IllegalArgumentException("no server '" + name + "' runs here, only "
          + String.join(", ", servers.keySet()));
    }
    return server;
  }

  /** Closes all servers side by side, gracefully, within about 10 s. */
  @Override
  public void close() {
    var closing = servers.values().stream()
        .map(server -> Thread.ofPlatform().name("close-" + server.name()).start(server::close))
        .toList();
    for (var thread : closing) {
      Joining.join(thread);
    }
  }
}
