package io.herd.threads;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.TrafficLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One server: two doors, what came in by them, and a watchdog. */
final class ThreadsNode implements Node {
  /** What is granted to threads to end once their sockets have been cut. */
  static final long GRACE_NANOS = 500_000_000;

  private static final long CLIENTS_NANOS = 7_000_000_000L;
  private static final long PEERS_NANOS = 9_000_000_000L;
  private static final long WATCH_MILLIS = 100;

  private final Map<String, String> setup;
  private final Crew doorkeepers;
  private final Crew watchdogs;
  private final Clients clients;
  private final Peers peers;
  private final Door clientDoor;
  private final Door peerDoor;
  private final CountDownLatch closed = new CountDownLatch(1);

  private ThreadsNode(
      NodeSpec spec,
      Supplier<Thread.Builder> threads,
      Map<String, String> setup,
      ServerSocket clientSocket,
      ServerSocket peerSocket) {
    this.setup = setup;
    TrafficLog log = spec.server().log();
    String prefix = "herd-" + spec.server().config().name() + "-";
    doorkeepers = new Crew(threads, prefix);
    watchdogs = new Crew(threads, prefix);
    clients = new Clients(spec, new Crew(threads, prefix));
    peers = new Peers(spec, new Crew(threads, prefix));
    clientDoor = new Door(clientSocket, clients::welcome, log);
    peerDoor = new Door(peerSocket, peers::welcome, log);
  }

  static ThreadsNode start(
      NodeSpec spec, Supplier<Thread.Builder> threads, Map<String, String> setup)
      throws IOException {
    int backlog = spec.limits().backlog();
    ServerSocket clientSocket = Door.listen(spec.clientBind(), backlog);
    ServerSocket peerSocket;
    try {
      peerSocket = Door.listen(spec.peerBind(), backlog);
    } catch (IOException e) {
      clientSocket.close();
      throw e;
    }
    ThreadsNode node = new ThreadsNode(spec, threads, setup, clientSocket, peerSocket);
    node.open();
    return node;
  }

  private void open() throws IOException {
    try {
      watchdogs.start("watchdog", this::watch);
      doorkeepers.start("clients", clientDoor);
      doorkeepers.start("peers", peerDoor);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void watch() {
    while (!isClosedWithin(WATCH_MILLIS)) {
      long now = System.nanoTime();
      clients.cutLate(now);
      peers.cutLate(now);
    }
  }

  private boolean isClosedWithin(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
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
    return setup;
  }

  @Override
  public synchronized void close() {
    long start = System.nanoTime();
    clientDoor.close();
    peerDoor.close();
    doorkeepers.join(start + GRACE_NANOS);
    clients.close(start + CLIENTS_NANOS);
    peers.close(start + PEERS_NANOS);
    closed.countDown();
    watchdogs.join(System.nanoTime() + GRACE_NANOS);
  }
}
