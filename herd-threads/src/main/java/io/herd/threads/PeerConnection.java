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
 * A connection to a neighbour. It has a thread that writes, parked until there is something, and
 * one that reads: nobody may wait for a neighbour to take bytes but the thread that has nothing
 * else to do.
 */
final class PeerConnection implements PeerLink.Wire {
  private static final int KEPT_BYTES = 16_384;

  private final Semaphore wakes = new Semaphore(0);
  private final Output lines = new Output(0, KEPT_BYTES);
  private final Connection connection;
  private final PeerSession session;
  private final int drainBytes;
  private volatile boolean stopping;
  private volatile @Nullable String ended;

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

  /** Writes until the connection has ended; says whether the link was ever up. */
  boolean run(Crew readers, String name) {
    String reason = "failed";
    try {
      readers.start(name, this::read);
      write();
      reason = awaitReader();
    } catch (IOException e) {
      reason = String.valueOf(e.getMessage());
    } finally {
      connection.cut(reason);
      session.closed(reason);
    }
    return session.link().peer() != null;
  }

  private void read() {
    String reason = "failed";
    try {
      reason = connection.serve(session);
    } finally {
      connection.cut(reason);
      ended = reason;
      wake();
    }
  }

  private void write() {
    try {
      do {
        wakes.acquireUninterruptibly();
        while (drain()) {
          connection.write(lines);
        }
      } while (!stopping && ended == null);
      connection.hangUp();
    } catch (IOException e) {
      connection.cut(String.valueOf(e.getMessage()));
    }
  }

  private boolean drain() {
    session.link().drain(lines, drainBytes);
    return !lines.isEmpty();
  }

  private String awaitReader() {
    String reason = ended;
    while (reason == null) {
      wakes.acquireUninterruptibly();
      reason = ended;
    }
    return reason;
  }

  /** By any thread: whether every line that has come is worked on. */
  boolean isQuiet() {
    return connection.isQuiet();
  }

  /** By any thread: sends what is there, then ends. */
  void stop() {
    stopping = true;
    wake();
  }

  void cutIfLate(long nanoTime) {
    connection.cutIfLate(nanoTime);
  }
}
