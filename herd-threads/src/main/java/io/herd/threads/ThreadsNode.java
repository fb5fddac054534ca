package io.herd.threads;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.TrafficLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One server: two doors, what came in by them, and a watchdog. */
final class ThreadsNode implements Node {
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long WATCH_NANOS = 100_000_000;

  private final NodeSpec spec;
  private final Map<String, String> setup;
  private final Crew doorkeepers;
  private final Crew watchdogs;
  private final Clients clients;
  private final Peers peers;
  private final Door clientDoor;
  private final Door peerDoor;
  private volatile boolean closed;

  ThreadsNode(NodeSpec spec, Supplier<Thread.Builder> threads, Map<String, String> setup)
      throws IOException {
    this.spec = spec;
    this.setup = setup;
    TrafficLog log = spec.server().log();
    String prefix = "herd-" + spec.server().config().name() + "-";
    doorkeepers = new Crew(threads, prefix);
    watchdogs = new Crew(threads, prefix);
    clients = new Clients(spec, new Crew(threads, prefix));
    peers = new Peers(spec, new Crew(threads, prefix));
    clientDoor = new Door(clients::welcome, log);
    peerDoor = new Door(peers::welcome, log);
  }

  void open() throws IOException {
    clientDoor.listen(spec.clientBind(), spec.limits().backlog());
    peerDoor.listen(spec.peerBind(), spec.limits().backlog());
    watchdogs.start("watchdog", this::watch);
    doorkeepers.start("clients", clientDoor);
    doorkeepers.start("peers", peerDoor);
  }

  /** Closes what is late: a blocking read or write that times out by itself costs CPU each time. */
  private void watch() {
    long sweepNanos = TimeUnit.MILLISECONDS.toNanos(spec.limits().timeouts().sweepMillis());
    long swept = System.nanoTime();
    while (!closed) {
      LockSupport.parkNanos(Math.min(WATCH_NANOS, sweepNanos));
      long now = System.nanoTime();
      clients.cutLate(now);
      peers.cutLate(now);
      if (now - swept >= sweepNanos) {
        swept = now;
        clients.cutOverdue(now);
        peers.cutOverdue(now);
      }
    }
  }

  @Override
  public InetSocketAddress clientAddress() {
    return clientDoor.address();
  }

  @Override
  public InetSocketAddress peerAddress() {
    return peerDoor.address();
  }

  @Override
  public void connect(String peer, InetSocketAddress address) {
    peers.keep(peer, address);
  }

  @Override
  public Map<String, String> setup() {
    Map<String, String> all = new TreeMap<>(setup);
    all.put("for each client", "1 thread");
    all.put("for each neighbour", "2 threads: one reads, one writes");
    all.put("read buffer", Connection.bufferSizes(spec.limits()));
    all.putAll(spec.variation().changes());
    return all;
  }

  /** Neighbours come last: what clients have just said is for them. */
  @Override
  public synchronized void close() {
    long start = System.nanoTime();
    clientDoor.close();
    peerDoor.close();
    doorkeepers.join(start + SECOND_NANOS, () -> {});
    clients.close(start + 7 * SECOND_NANOS);
    peers.close(start + 9 * SECOND_NANOS);
    closed = true;
    watchdogs.wake();
    watchdogs.join(start + 10 * SECOND_NANOS, () -> {});
  }
}
