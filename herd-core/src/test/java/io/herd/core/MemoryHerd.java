package io.herd.core;

import io.herd.core.topology.Link;
import io.herd.core.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A herd whose links are byte arrays: everything happens on the test's thread, in the order that
 * the test wants.
 */
final class MemoryHerd {
  /** One direction of a link: drains at one end, feeds the other. */
  private record Pipe(PeerSession from, PeerSession to) {
    boolean deliver(int maxBytes) {
      Output out = new Output(64, 64);
      from.link().drain(out, maxBytes);
      to.receive(out.array(), 0, out.length(), Lines.NOW, new Output(64, 64));
      return !out.isEmpty();
    }
  }

  private static final PeerLink.Wire POLLED =
      new PeerLink.Wire() {
        @Override
        public void wake() {}

        @Override
        public void close(String reason) {}
      };

  private final Map<String, HerdServer> servers = new LinkedHashMap<>();
  private final Map<String, Lines> clients = new LinkedHashMap<>();
  private final List<Pipe> pipes = new ArrayList<>();

  static MemoryHerd of(Topology topology, boolean senderExclusion, boolean resync) {
    MemoryHerd herd = new MemoryHerd();
    for (String name : topology.servers()) {
      ServerConfig config = new ServerConfig(name, senderExclusion, resync, false, Limits.DEFAULT);
      HerdServer server = new HerdServer(config, TrafficLog.NONE);
      herd.servers.put(name, server);
      herd.clients.put(name, Lines.to(server));
    }
    for (Link link : topology.links()) {
      herd.link(link.a(), link.b());
    }
    herd.settle();
    return herd;
  }

  void link(String a, String b) {
    PeerSession left = server(a).openPeer("memory", b, POLLED);
    PeerSession right = server(b).openPeer("memory", null, POLLED);
    pipes.add(new Pipe(left, right));
    pipes.add(new Pipe(right, left));
  }

  void cut(String a, String b) {
    for (Pipe pipe : List.copyOf(pipes)) {
      if (pipe.from().server == server(a) && pipe.to().server == server(b)) {
        pipe.from().closed("cut");
        pipe.to().closed("cut");
        pipes.removeIf(p -> p.from() == pipe.from() || p.from() == pipe.to());
      }
    }
  }

  Lines client(String name) {
    Lines client = clients.get(name);
    if (client == null) {
      throw new AssertionError("no server " + name);
    }
    return client;
  }

  private HerdServer server(String name) {
    HerdServer server = servers.get(name);
    if (server == null) {
      throw new AssertionError("no server " + name);
    }
    return server;
  }

  void deliverSome(Random random, int times) {
    for (int i = 0; i < times; i++) {
      pipes.get(random.nextInt(pipes.size())).deliver(1);
    }
  }

  /** Delivers until nothing is on its way; fails if that never happens. */
  void settle() {
    for (int round = 0; round < 1_000_000; round++) {
      boolean moved = false;
      for (Pipe pipe : List.copyOf(pipes)) {
        moved |= pipe.deliver(1 << 20);
      }
      if (!moved) {
        return;
      }
    }
    throw new AssertionError("messages circulate for ever");
  }

  long sum(Counter counter) {
    return servers.values().stream().mapToLong(s -> s.counters().get(counter)).sum();
  }

  /** The different contents that the servers' maps have; one when the herd has converged. */
  Set<Set<String>> distinctMaps() {
    Set<Set<String>> maps = new HashSet<>();
    for (HerdServer server : servers.values()) {
      Set<String> map = new TreeSet<>();
      server.cache().updates().forEachRemaining(u -> map.add(u.toString()));
      maps.add(map);
    }
    return maps;
  }
}
