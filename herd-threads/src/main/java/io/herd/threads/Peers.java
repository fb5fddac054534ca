package io.herd.threads;

import io.herd.core.Backoff;
import io.herd.core.NodeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The links of a node: those that came in, and those that it dials, and dials again. */
final class Peers {
  static final int DIAL_MILLIS = 1_000;
  private static final long LOOK_NANOS = 1_000_000;
  private static final long QUIET_NANOS = 1_000_000_000;

  private final NodeSpec spec;
  private final Crew crew;
  private final Set<PeerConnection> open = ConcurrentHashMap.newKeySet();
  private final Set<Courier> couriers = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  Peers(NodeSpec spec, Crew crew) {
    this.spec = spec;
    this.crew = crew;
  }

  void welcome(Socket socket) throws IOException {
    String name = "peer-" + socket.getPort();
    crew.start(name, () -> talk(socket, null, name));
  }

  void keep(String peer, InetSocketAddress address) {
    try {
      crew.start("link-" + peer, keeper(peer, address));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a link to " + peer, e);
    }
  }

  private Runnable keeper(String peer, InetSocketAddress address) {
    return switch (spec.variation().links()) {
      case PERSISTENT -> () -> dialOnAndOn(peer, address);
      case PER_MESSAGE -> {
        Courier courier = new Courier(spec, peer, address);
        couriers.add(courier);
        yield courier;
      }
    };
  }

  private void dialOnAndOn(String peer, InetSocketAddress address) {
    int failures = 0;
    while (!stopping) {
      failures = dial(peer, address, failures == 0) ? 0 : failures + 1;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Backoff.millisAfter(failures)));
    }
  }

  /** Dials and, if there is an answer, serves the link to its end; says whether it was ever up. */
  private boolean dial(String peer, InetSocketAddress address, boolean tell) {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(address, DIAL_MILLIS);
      return talk(socket, peer, "link-" + peer);
    } catch (IOException e) {
      if (tell) {
        String problem = "cannot reach " + peer + " at " + address + ": " + e.getMessage();
        spec.server().log().problem(problem + "; dialling on");
      }
      return false;
    }
  }

  private boolean talk(Socket socket, @Nullable String expected, String name) {
    try (socket) {
      PeerConnection peer = new PeerConnection(socket, expected, spec, crew, name);
      open.add(peer);
      try {
        return serve(peer);
      } finally {
        open.remove(peer);
      }
    } catch (IOException e) {
      spec.server().log().problem(name + " has ended: " + e.getMessage());
      return false;
    }
  }

  private boolean serve(PeerConnection peer) throws IOException {
    if (stopping) {
      peer.stop();
    }
    return peer.serve();
  }

  void cutLate(long nanoTime) {
    open.forEach(peer -> peer.cutIfLate(nanoTime));
  }

  void cutOverdue(long nanoTime) {
    open.forEach(peer -> peer.cutIfOverdue(nanoTime));
  }

  /**
   * Lets every link work on what has come by any of them, then send what it has; after {@code
   * until} the rest is cut.
   */
  void close(long until) {
    stopping = true;
    crew.wake();
    long quietBy = System.nanoTime() + QUIET_NANOS;
    while (!open.stream().allMatch(PeerConnection::isQuiet) && System.nanoTime() - quietBy < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    open.forEach(PeerConnection::stop);
    couriers.forEach(Courier::stop);
    crew.join(until, this::cut);
  }

  private void cut() {
    open.forEach(peer -> peer.close("server stopped"));
    couriers.forEach(Courier::cut);
  }
}
