package io.herd.threads;

import io.herd.core.NodeSpec;
import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a neighbour. One thread reads; another writes, parked until there is something:
 * only who has nothing else to do may wait for a neighbour to take bytes.
 */
final class PeerConnection implements PeerLink.Wire {
  private static final int KEPT_BYTES = 16_384;

  private final Semaphore wakes = new Semaphore(0);
  private final Output lines = new Output(0, KEPT_BYTES);
  private final Connection connection;
  private final PeerSession session;
  private final int drainBytes;
  private volatile boolean stopping;

  /**
   * A link over a socket.
   *
   * @param expected who must be at the other end; null takes whoever says a hello
   */
  PeerConnection(Socket socket, @Nullable String expected, NodeSpec spec) throws IOException {
    connection = new Connection(socket, spec);
    drainBytes = spec.limits().outputLowBytes();
    session = spec.server().openPeer(Connection.remote(socket), expected, this);
  }

  @Override
  public void wake() {
    wakes.release();
  }

  @Override
  public void close(String reason) {
    connection.cut(reason);
  }

  /** Serves until the connection has ended; says whether the link was ever up. */
  boolean serve(Crew crew, String name) throws IOException {
    String reason = "failed";
    try {
      crew.start(name + "-writer", this::write);
      reason = connection.serve(session);
    } finally {
      connection.cut(reason);
      stop();
      session.closed(reason);
    }
    return session.link().peer() != null;
  }

  private void write() {
    try {
      do {
        wakes.acquireUninterruptibly();
        while (drain()) {
          connection.write(lines);
        }
      } while (!stopping);
      connection.hangUp();
    } catch (IOException e) {
      connection.cut(String.valueOf(e.getMessage()));
    }
  }

  private boolean drain() {
    session.link().drain(lines, drainBytes);
    return !lines.isEmpty();
  }

  /** By any thread: sends what is there, then ends. */
  void stop() {
    stopping = true;
    wake();
  }

  /** By any thread: whether every line that has come is worked on. */
  boolean isQuiet() {
    return connection.isQuiet();
  }

  void cutIfLate(long nanoTime) {
    connection.cutIfLate(nanoTime);
  }
}
