package io.herd.testkit;

import io.herd.core.Backoff;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One server on blocking sockets. */
final class PlainNode implements Node {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  final NodeSpec spec;
  final Flaw flaw;
  final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1);
  private final ServerSocket clients;
  private final ServerSocket peers;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch flushing = new CountDownLatch(1);
  private final Set<Thread> clientThreads = ConcurrentHashMap.newKeySet();
  private final Set<Thread> peerThreads = ConcurrentHashMap.newKeySet();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Map<Socket, Session> sessions = new ConcurrentHashMap<>();

  PlainNode(NodeSpec spec, Flaw flaw) throws IOException {
    this.spec = spec;
    this.flaw = flaw;
    alarms.setRemoveOnCancelPolicy(true);
    clients = listen(spec.clientBind());
    try {
      peers = listen(spec.peerBind());
    } catch (IOException e) {
      clients.close();
      throw e;
    }
    int millis = spec.limits().timeouts().sweepMillis();
    if (flaw != Flaw.WAITS_FOR_EVER) {
      alarms.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
    }
    accept(clients, clientThreads, socket -> new PlainClient(this, socket).run());
    accept(peers, peerThreads, socket -> PlainPeer.talk(this, socket, null));
  }

  private void sweep() {
    long now = System.nanoTime();
    sessions.forEach((socket, session) -> {
      if (session.overdue(now) != null) {
        Quietly.close(socket);
      }
    });
  }

  void watch(Socket socket, Session session) {
    sessions.put(socket, session);
  }

  private ServerSocket listen(InetSocketAddress address) throws IOException {
    var listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(address, spec.limits().backlog());
      return listener;
    } catch (IOException e) {
      listener.close();
      throw flaw == Flaw.HIDES_THE_PORT ? e : new IOException("cannot bind " + address, e);
    }
  }

  private void accept(ServerSocket listener, Set<Thread> threads, Consumer<Socket> talk) {
    start(threads, () -> {
      while (true) {
        try {
          var socket = listener.accept();
          socket.setTcpNoDelay(true);
          sockets.add(socket);
          start(threads, () -> talk.accept(socket));
        } catch (IOException e) {
          return; // closed
        }
      }
    });
  }

  void startPeerThread(Runnable work) {
    start(peerThreads, work);
  }

  private void start(Set<Thread> threads, Runnable work) {
    var thread = Thread.ofVirtual().unstarted(() -> {
      work.run();
      threads.remove(Thread.currentThread());
    });
    threads.add(thread);
    thread.start();
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** Waits until every client has been answered, so that nothing more can come for the links. */
  void awaitFlush() {
    try {
      flushing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void forget(Socket socket) {
    sockets.remove(socket);
    sessions.remove(socket);
    if (flaw != Flaw.KEEPS_SOCKETS) {
      Quietly.close(socket);
    }
    if (flaw == Flaw.KEEPS_THREADS) {
      Thread.ofVirtual().start(PlainNode::parkForever);
    }
  }

  private static void parkForever() {
    while (true) {
      LockSupport.park();
    }
  }

  @Override
  public InetSocketAddress clientAddress() {
    return (InetSocketAddress) clients.getLocalSocketAddress();
  }

  @Override
  public InetSocketAddress peerAddress() {
    return (InetSocketAddress) peers.getLocalSocketAddress();
  }

  @Override
  public void connect(String peer, InetSocketAddress address) {
    start(peerThreads, () -> {
      int failures = 0;
      do {
        failures = dial(peer, address) ? 0 : failures + 1;
      } while (flaw != Flaw.NEVER_REDIALS && !closes(Backoff.millisAfter(failures)));
    });
  }

  private boolean dial(String peer, InetSocketAddress address) {
    var socket = new Socket();
    try {
      socket.connect(address);
      socket.setTcpNoDelay(true);
      sockets.add(socket);
      return PlainPeer.talk(this, socket, peer);
    } catch (IOException e) {
      Quietly.close(socket);
      spec.server().log().problem("cannot reach " + peer + ": " + e.getMessage());
      return false;
    }
  }

  private boolean closes(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Override
  public Map<String, String> setup() {
    return Map.of("threads", "one for each connection");
  }

  @Override
  public void close() {
    closing.countDown();
    Quietly.close(clients);
    Quietly.close(peers);
    long deadline = System.nanoTime() + CLOSING.toNanos();
    join(clientThreads, deadline);
    flushing.countDown();
    join(peerThreads, deadline);
    sockets.forEach(Quietly::close);
    alarms.shutdownNow();
  }

  private static void join(Collection<Thread> threads, long deadline) {
    for (var thread : threads) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
