package io.herd.threads;

import io.herd.core.NodeSpec;
import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Variation.Links;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a neighbour. One thread reads; another writes, parked until there is something:
 * only who has nothing else to do may wait for a neighbour to take bytes.
 */
final class PeerConnection implements PeerLink.Wire {
  private static final int KEPT_BYTES = 16_384;
  private static final long HANDSHAKE_NANOS = 10_000_000_000L;
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  private final Semaphore wakes = new Semaphore(0);
  private final Output lines = new Output(0, KEPT_BYTES);
  private final @Nullable SSLSocket tls;
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
    SSLContext context = spec.tls();
    tls = context == null ? null : over(socket, context, expected != null);
    connection =
        tls == null ? new Connection(socket, spec) : new Connection(tls, socket, spec);
    drainBytes = spec.limits().outputLowBytes();
    boolean visited = expected == null && spec.variation().links() == Links.PER_MESSAGE;
    hasWriter = !visited;
    String remote = Connection.remote(socket);
    session = visited
        ? spec.server().openVisitor(remote, this)
        : spec.server().openPeer(remote, expected, this);
  }

  private static SSLSocket over(Socket socket, SSLContext context, boolean dials)
      throws IOException {
    String host = socket.getInetAddress().getHostAddress();
    SSLSocket tls = (SSLSocket) context.getSocketFactory()
        .createSocket(socket, host, socket.getPort(), true);
    tls.setUseClientMode(dials);
    tls.setNeedClientAuth(true);
    tls.setEnabledProtocols(PROTOCOLS);
    return tls;
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
      if (tls != null) {
        connection.within(HANDSHAKE_NANOS, tls::startHandshake);
        session.certify(tls.getSession());
      }
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

  void cutIfOverdue(long nanoTime) {
    connection.cutIfOverdue(nanoTime);
  }
}
