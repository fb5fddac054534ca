package io.herd.threads;

import io.herd.core.NodeSpec;
import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Variation.Links;
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
  private final Crew crew;
  private final String name;
  private volatile boolean hasWriter;
  private volatile boolean stopping;

  /**
   * A link over a socket.
   *
   * @param expected who must be at the other end; null takes whoever says a hello
   */
  PeerConnection(
      Socket socket, @Nullable String expected, NodeSpec spec, Crew crew, String name)
      throws IOException {
    this.crew = crew;
    this.name = name;
    connection = new Connection(socket, spec);
    drainBytes = spec.limits().outputLowBytes();
    boolean visited = expected == null && spec.variation().links() == Links.PER_MESSAGE;
    hasWriter = !visited;
    String remote = Connection.remote(socket);
    session = visited
        ? spec.server().openVisitor(remote, this)
        : spec.server().openPeer(remote, expected, this);
  }

  /** Who visits for one message is never written to; the reader finds out who stays. */
  @Override
  public void wake() {
    wakes.release();
    if (!hasWriter) {
      try {
        startWriter();
      } catch (IOException e) {
        connection.cut(String.valueOf(e.getMessage()));
      }
    }
  }

  private void startWriter() throws IOException {
    hasWriter = true;
    crew.start(name + "-writer", this::write);
  }

  @Override
  public void close(String reason) {
    connection.cut(reason);
  }

  /** Serves until the connection has ended; says whether the link was ever up. */
  boolean serve() throws IOException {
    String reason = "failed";
    try {
      if (hasWriter) {
        startWriter();
      }
      reason = connection.serve(session);
    } finally {
      connection.cut(reason);
      stopWriter();
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

  private void hangUp() {
    try {
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
    if (hasWriter) {
      stopWriter();
    } else {
      hangUp();
    }
  }

  private void stopWriter() {
    stopping = true;
    wakes.release();
  }

  /** By any thread: whether every line that has come is worked on. */
  boolean isQuiet() {
    return connection.isQuiet();
  }

  void cutIfLate(long nanoTime) {
    connection.cutIfLate(nanoTime);
  }
}
