package io.herd.testkit;

import io.herd.core.HerdServer;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.PlacesSource;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.core.topology.Link;
import io.herd.core.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * All servers of a topology in this JVM, on ephemeral loopback ports and real sockets. Each can be
 * stopped and started again on its old ports with an empty memory. For one thread at a time.
 */
public final class InProcessHerd implements AutoCloseable {
  /**
   * What the servers have in common.
   *
   * @param config how the server of a name behaves
   * @param epochNanos their clock: POSIX time in nanoseconds
   * @param variation what an experiment changes of the transport
   */
  public record Setting(
      Transport transport,
      Topology topology,
      Function<String, ServerConfig> config,
      PlacesSource places,
      LongSupplier epochNanos,
      Variation variation) {

    /** With the transport's good practice. */
    public Setting(
        Transport transport,
        Topology topology,
        Function<String, ServerConfig> config,
        PlacesSource places,
        LongSupplier epochNanos) {
      this(transport, topology, config, places, epochNanos, Variation.DEFAULT);
    }
  }

  private record Running(HerdServer server, Node node) {}

  private static final int EVENT_LOOPS = 1;
  private static final InetSocketAddress EPHEMERAL =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Setting setting;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Map<String, InetSocketAddress> clientAddresses = new LinkedHashMap<>();
  private final Map<String, InetSocketAddress> peerAddresses = new LinkedHashMap<>();

  private InProcessHerd(Setting setting) {
    this.setting = setting;
  }

  /**
   * Starts every server and links them; returns before the links are up.
   *
   * @throws IOException if a port cannot be bound; nothing is left running then
   */
  public static InProcessHerd start(Setting setting) throws IOException {
    var herd = new InProcessHerd(setting);
    try {
      for (var name : herd.names()) {
        herd.open(name);
      }
    } catch (IOException | RuntimeException e) {
      herd.close();
      throw e;
    }
    herd.names().forEach(herd::link);
    return herd;
  }

  /** The servers' names in the order of the topology. */
  public List<String> names() {
    return setting.topology().servers();
  }

  public Topology topology() {
    return setting.topology();
  }

  /** The logic of a server that runs. */
  public HerdServer server(String name) {
    return of(name).server();
  }

  /** The servers that run now. */
  public List<HerdServer> servers() {
    return running.values().stream().map(Running::server).toList();
  }

  public Node node(String name) {
    return of(name).node();
  }

  /** Where clients of this server connect, whether it runs or not. */
  public InetSocketAddress clientAddress(String name) {
    return address(clientAddresses, name);
  }

  /** Where neighbours of this server connect, whether it runs or not. */
  public InetSocketAddress peerAddress(String name) {
    return address(peerAddresses, name);
  }

  /** Whether every link between two servers that run is up on both sides. */
  public boolean isLinked() {
    return running.keySet().stream().allMatch(this::isLinked);
  }

  private boolean isLinked(String name) {
    var wanted = topology().neighbours(name).stream().filter(running::containsKey).toList();
    var peers = of(name).server().peers().stream().filter(names()::contains).toList();
    return peers.size() == wanted.size() && peers.containsAll(wanted);
  }

  /** Closes one server; it loses all it knows. */
  public void stop(String name) {
    var node = of(name).node();
    running.remove(name);
    node.close();
  }

  /**
   * Starts a stopped server anew on its old ports.
   *
   * @throws IOException if one of the ports has been taken by somebody else meanwhile
   */
  public void restart(String name) throws IOException {
    open(name);
    link(name);
  }

  private void open(String name) throws IOException {
    var server = new HerdServer(setting.config().apply(name), TrafficLog.NONE);
    var spec =
        new NodeSpec(
            server,
            clientAddresses.getOrDefault(name, EPHEMERAL),
            peerAddresses.getOrDefault(name, EPHEMERAL),
            setting.places(),
            setting.epochNanos(),
            EVENT_LOOPS,
            setting.variation());
    var node = setting.transport().start(spec);
    running.put(name, new Running(server, node));
    clientAddresses.put(name, node.clientAddress());
    peerAddresses.put(name, node.peerAddress());
  }

  /** The first name of a link dials; both do where each line has a connection of its own. */
  private void link(String name) {
    for (Link link : topology().links()) {
      if (link.a().equals(name)) {
        of(name).node().connect(link.b(), peerAddress(link.b()));
      } else if (link.b().equals(name) && !keepsLinks()) {
        of(name).node().connect(link.a(), peerAddress(link.a()));
      }
    }
  }

  /** Whether a link is one connection, which begins with a resync. */
  boolean keepsLinks() {
    return setting.variation().links() == Variation.Links.PERSISTENT;
  }

  private Running of(String name) {
    var one = running.get(name);
    if (one == null) {
      throw new IllegalArgumentException(
          "server " + name + " does not run; these do: " + running.keySet());
    }
    return one;
  }

  private InetSocketAddress address(Map<String, InetSocketAddress> addresses, String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("there is no server " + name + "; there are: " + names());
    }
    return address;
  }

  /** Closes every server that still runs. */
  @Override
  public void close() {
    var nodes = running.values().stream().map(Running::node).toList();
    running.clear();
    nodes.forEach(Node::close);
  }
}
