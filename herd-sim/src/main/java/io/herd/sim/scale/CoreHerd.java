package io.herd.sim.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.ClientSession;
import io.herd.core.Counter;
import io.herd.core.HerdServer;
import io.herd.core.Limits;
import io.herd.core.Output;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.topology.Graph;
import java.util.Arrays;
import java.util.List;

/**
 * A herd of the real core on a graph: each server has its cache, its counters and a session with
 * each neighbour, and lines are bytes that are parsed where they arrive. Only sockets, threads and
 * the clock are pretended. Links do not break. For one thread, and uses more by itself.
 */
public final class CoreHerd {
  /** Virtual time starts here. */
  public static final long EPOCH_SECONDS = 1_621_464_827;

  /** As many on every machine, so that a seed gives the same run on each. */
  private static final int MANY_LANES = 8;
  private static final int MANY_SERVERS = 50_000;
  private static final int REPLY_BYTES = 1 << 10;

  private final List<Lane> lanes;
  private final HerdServer[] servers;
  private long now;

  /** Starts the servers {@code S0}, {@code S1}, ... and links them; that takes no virtual time. */
  public CoreHerd(Graph graph, Rules rules, Watcher watcher) {
    lanes = Lane.of(graph.order() < MANY_SERVERS ? 1 : MANY_LANES, rules);
    servers = new HerdServer[graph.order()];
    for (int v = 0; v < servers.length; v++) {
      servers[v] = server(v, rules.senderExclusion(), watcher);
    }
    for (int v = 0; v < servers.length; v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        if (v < graph.neighbour(v, i)) {
          link(v, graph.neighbour(v, i));
        }
      }
    }
  }

  private HerdServer server(int number, boolean senderExclusion, Watcher watcher) {
    ServerConfig config =
        new ServerConfig("S" + number, senderExclusion, true, false, Limits.DEFAULT);
    Lane lane = lane(number);
    return new HerdServer(config, TrafficLog.NONE,
        update -> watcher.stored(number, update, lane.now()));
  }

  private Lane lane(int server) {
    return lanes.get((int) ((long) server * lanes.size() / servers.length));
  }

  private void link(int a, int b) {
    Cable atA = new Cable(lane(a));
    Cable atB = new Cable(lane(b));
    Cable.plug(atA, servers[a].openPeer("sim", servers[b].config().name(), atA),
        atB, servers[b].openPeer("sim", null, atB));
    lane(a).greet();
    lane(b).greet();
  }

  /** One of the servers. */
  public HerdServer server(int number) {
    return servers[number];
  }

  /** Virtual time since the start. */
  public long nowMillis() {
    return now;
  }

  /** Sends that servers made since the start, each of one line or more. */
  public long messages() {
    return lanes.stream().mapToLong(Lane::messages).sum();
  }

  /** Bytes of the lines that servers sent each other since the start. */
  public long bytes() {
    return lanes.stream().mapToLong(Lane::bytes).sum();
  }

  /** A client speaks to a server now; returns the reply. */
  public String say(int server, String line) {
    ClientSession client = servers[server].openClient("sim");
    if (client == null) {
      throw new IllegalStateException("the server takes no more clients");
    }
    Lane lane = lane(server);
    lane.at(now);
    byte[] sent = (line + "\n").getBytes(UTF_8);
    Output reply = new Output(REPLY_BYTES, REPLY_BYTES);
    client.receive(sent, 0, sent.length, lane.nowNanos(), reply);
    client.closed("done");
    lane.send();
    lane.swap();
    return new String(reply.array(), 0, reply.length(), UTF_8);
  }

  /** Lets virtual time pass until nothing is under way any more. */
  public void settle() {
    for (long next = next(); next < Long.MAX_VALUE; next = next()) {
      work(next);
    }
  }

  /** Lets virtual time pass up to, and with, an instant; what is under way then stays so. */
  public void runUntil(long millis) {
    for (long next = next(); next <= millis; next = next()) {
      work(next);
    }
    now = Math.max(now, millis);
  }

  /** Whether nothing is under way. */
  public boolean isQuiet() {
    return next() == Long.MAX_VALUE;
  }

  private long next() {
    return lanes.stream().mapToLong(Lane::nextMillis).min().orElse(Long.MAX_VALUE);
  }

  private void work(long millis) {
    now = millis;
    if (lanes.size() == 1) {
      lanes.getFirst().work(millis);
    } else {
      lanes.parallelStream().forEach(lane -> lane.work(millis));
      lanes.forEach(Lane::swap);
    }
  }

  /** Some counters over all servers, together. */
  public long sum(Counter... counters) {
    return Arrays.stream(servers).parallel().mapToLong(server -> sum(server, counters)).sum();
  }

  private static long sum(HerdServer server, Counter... counters) {
    long sum = 0;
    for (Counter counter : counters) {
      sum += server.counters().get(counter);
    }
    return sum;
  }
}
