package io.herd.node;

import io.herd.core.HerdServer;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.PlacesSource;
import io.herd.core.ServerConfig;
import io.herd.node.admin.AdminPort;
import io.herd.node.admin.Subject;
import io.herd.node.file.ServerEntry;
import io.herd.node.log.ServerLogs;
import io.herd.node.stats.Clock;
import io.herd.node.stats.ServerStats;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One server that listens: its logic, its transport, its log and its admin port. Safe for any
 * number of threads.
 */
public final class RunningServer implements AutoCloseable {
  private final ServerPlan plan;
  private final ServerLogs logs;
  private final HerdServer server;
  private final Node node;
  private final @Nullable AdminPort admin;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunningServer(ServerPlan plan, ServerLogs logs) throws IOException {
    this.plan = plan;
    this.logs = logs;
    server = new HerdServer(plan.config(), logs.traffic(),
        Ballast.of(plan.variation().ballastMicros(), plan.onAccepted()));
    node = listen(plan, server);
    try {
      admin = administer();
    } catch (IOException e) {
      node.close();
      throw e;
    }
  }

  /**
   * Opens its ports.
   *
   * @throws IOException in one line, if one of them cannot be had; nothing is left behind then
   */
  static RunningServer start(ServerPlan plan) throws IOException {
    var logs = new ServerLogs(plan.config().name(), plan.log());
    try {
      var running = new RunningServer(plan, logs);
      logs.tell("starts: clients at " + shown(running.clientAddress()) + ", neighbours at "
          + shown(running.peerAddress()) + " (" + door(plan.config()) + "), "
          + plan.transport().name());
      LimitsText.of(plan.config().limits(), "").lines().forEach(logs::note);
      logs.note(plan.config() + ", " + running.node.setup());
      return running;
    } catch (IOException | RuntimeException e) {
      putAway(plan, logs);
      throw e;
    }
  }

  private static String door(ServerConfig config) {
    return config.course()
        ? "one door with the clients': whoever reaches either port can write any client's position"
        : config.door().describe();
  }

  private static Node listen(ServerPlan plan, HerdServer server) throws IOException {
    var entry = plan.entry();
    plan.transport().refusal(plan.config().door()).ifPresent(why -> {
      throw new IllegalArgumentException(why);
    });
    try {
      return plan.transport().start(new NodeSpec(server, entry.clientBind(), entry.peerBind(),
          places(plan), Clock::epochNanos, plan.eventLoops(), plan.variation()));
    } catch (IOException e) {
      throw PortInUse.of(entry.name(), "clientPort", entry.clientBind(), e)
          .or(() -> PortInUse.of(entry.name(), "peerPort", entry.peerBind(), e))
          .map(IOException.class::cast).orElse(e);
    }
  }

  private static PlacesSource places(ServerPlan plan) {
    return switch (plan.variation().placesCall()) {
      case ASYNCHRONOUS -> plan.places();
      case BLOCKING -> new BlockingPlaces(plan.places());
    };
  }

  private static String shown(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }

  private @Nullable AdminPort administer() throws IOException {
    int port = plan.entry().adminPort();
    if (port == ServerEntry.NO_ADMIN) {
      return null;
    }
    try {
      return new AdminPort(port, new Desk());
    } catch (IOException e) {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      throw PortInUse.of(name(), "adminPort", address, e).map(IOException.class::cast).orElse(e);
    }
  }

  public String name() {
    return plan.config().name();
  }

  /** Its logic: map, counters, peers. */
  public HerdServer server() {
    return server;
  }

  public InetSocketAddress clientAddress() {
    return node.clientAddress();
  }

  public InetSocketAddress peerAddress() {
    return node.peerAddress();
  }

  /** The admin port, or {@link ServerEntry#NO_ADMIN}. */
  public int adminPort() {
    return admin == null ? ServerEntry.NO_ADMIN : admin.address().getPort();
  }

  /** Keeps a link to this neighbour from now on. Call it at one end of each link only, or at
   * both if each line has a connection of its own. */
  public void connect(String peer, InetSocketAddress address) {
    node.connect(peer, address);
  }

  /** Configured neighbours whose links are not up. */
  public List<String> missing() {
    var up = server.peers();
    return plan.neighbours().stream().filter(peer -> !up.contains(peer)).toList();
  }

  /** How it is now, with what this JVM has used. */
  public ServerStats stats() {
    return ServerStats.of(server, plan.transport().name(), node, plan.neighbours());
  }

  /** Finishes the lines in hand, flushes the links and closes everything, within about 10 s. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      logs.tell("stops");
      node.close();
      if (admin != null) {
        admin.close();
      }
      putAway(plan, logs);
    }
  }

  private static void putAway(ServerPlan plan, ServerLogs logs) {
    try (logs) {
      if (plan.places() instanceof AutoCloseable places) {
        places.close();
      }
    } catch (Exception e) {
      logs.traffic().problem("closing the Places client failed: " + e);
    }
  }

  /** This server as its admin port sees it. */
  private final class Desk implements Subject {
    @Override
    public ServerStats stats() {
      return RunningServer.this.stats();
    }

    @Override
    public void stop() {
      plan.onStop().run();
    }
  }
}
