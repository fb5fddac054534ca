package io.herd.sim.run;

import static java.util.Objects.requireNonNull;

import io.herd.core.HerdServer;
import io.herd.core.LocationCache;
import io.herd.core.Output;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Update;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.ServerTwin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of one server: what runs there now, and the connections that it has. */
final class Member {
  private static final long EPOCH_NANOS = 1_700_000_000L * 1_000_000_000;

  final World world;
  final int index;
  final String name;
  final Output output = new Output(1_024, 1 << 16);
  private final long skewNanos;
  private final List<ServerSide> connections = new ArrayList<>();
  private final List<LinkKeeper> keepers = new ArrayList<>();
  private final List<Update> accepted = new ArrayList<>();
  private @Nullable HerdServer server;
  private @Nullable ServerTwin twin;
  private long pausedUntil;

  Member(World world, int index) {
    this.world = world;
    this.index = index;
    name = world.setting.topology().servers().get(index);
    skewNanos = world.setting.skews().get(index);
  }

  void start() {
    ServerConfig config = ServerConfig.of(name).withLimits(Capped.limits(world.setting));
    LocationCache cache = new LocationCache(
        config.limits().maxClients(), config.limits().maxStoredBytes(), world.plan.seed());
    server = new HerdServer(config, TrafficLog.NONE, accepted::add, cache);
    twin = new ServerTwin(
        name, Capped.caps(config.limits(), world.patienceNanos()), world.facts, world.tally,
        world.agenda::now);
    world.tell(name, "starts");
    keepers.forEach(LinkKeeper::dial);
  }

  /** The process dies: nothing is said, the other sides find out by themselves. */
  void crash() {
    check();
    world.tell(name, "dies");
    server = null;
    twin = null;
    pausedUntil = 0;
    List<ServerSide> open = List.copyOf(connections);
    connections.clear();
    open.forEach(ServerSide::vanish);
  }

  boolean isUp() {
    return server != null;
  }

  HerdServer server() {
    return requireNonNull(server);
  }

  ServerTwin twin() {
    return requireNonNull(twin);
  }

  long wallNanos() {
    return EPOCH_NANOS + world.now() + skewNanos;
  }

  void pause(long until) {
    pausedUntil = Math.max(pausedUntil, until);
  }

  long pausedUntil() {
    return pausedUntil;
  }

  void add(ServerSide connection) {
    connections.add(connection);
  }

  void remove(ServerSide connection) {
    connections.remove(connection);
  }

  void add(LinkKeeper keeper) {
    keepers.add(keeper);
  }

  List<LinkKeeper> keepers() {
    return keepers;
  }

  List<ServerSide> connections() {
    return connections;
  }

  /** The open connection to a neighbour, or null. */
  @Nullable PeerSide peer(int other) {
    for (ServerSide connection : connections) {
      if (connection instanceof PeerSide peer && peer.other() == other) {
        return peer;
      }
    }
    return null;
  }

  /**
   * Holds what the server accepted in the last call against what it must have.
   *
   * @param trusted whether the call's lines came from a client or a neighbour that said its hello
   */
  void checkAccepted(boolean trusted) {
    if (accepted.isEmpty() && twin().accepted().isEmpty()) {
      return;
    }
    Acceptance.check(twin(), accepted, trusted);
    accepted.clear();
    twin().accepted().clear();
    twin().checkQueues();
  }

  /** Whether the real map and the links are what they must be. */
  void check() {
    if (!server().peers().equals(twin().peers())) {
      throw new Breach(Invariant.I9, name + " floods to " + server().peers() + ", right is "
          + twin().peers());
    }
    twin().readings().checkKept();
    Iterator<Update> updates = server().cache().updates();
    int count = 0;
    for (; updates.hasNext(); count++) {
      byte[] line = updates.next().line();
      twin().checkHolds(line, 0, line.length - 1);
    }
    if (count != twin().known() || server().cache().size() != count) {
      throw new Breach(Invariant.I9, name + " holds " + count + " clients and counts "
          + server().cache().size() + ", right is " + twin().known());
    }
  }
}
