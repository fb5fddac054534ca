package io.herd.threads;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.NodeSpec;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The client connections of a node: one thread each, as nobody else waits for what it writes. */
final class Clients {
  private static final byte[] REFUSAL = HerdServer.REFUSAL.getBytes(US_ASCII);

  private final NodeSpec spec;
  private final Crew crew;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  Clients(NodeSpec spec, Crew crew) {
    this.spec = spec;
    this.crew = crew;
  }

  void welcome(Socket socket) throws IOException {
    ClientSession session = spec.server().openClient(Connection.remote(socket));
    if (session == null) {
      refuse(socket);
      return;
    }
    socket.setSoTimeout(spec.variation().readTimeoutMillis());
    Connection connection = new Connection(socket, spec);
    open.add(connection);
    try {
      crew.start("client-" + socket.getPort(), () -> serve(connection, session));
    } catch (IOException e) {
      end(connection, session, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Takes what has come before it closes: a close with unread input would be a reset. */
  private static void refuse(Socket socket) throws IOException {
    try (socket) {
      socket.getOutputStream().write(REFUSAL);
      socket.shutdownOutput();
      socket.getInputStream().skipNBytes(socket.getInputStream().available());
    }
  }

  private void serve(Connection connection, ClientSession session) {
    String reason = "failed";
    try {
      reason = connection.serve(session);
      connection.linger();
    } finally {
      end(connection, session, reason);
    }
  }

  private void end(Connection connection, ClientSession session, String reason) {
    connection.cut(reason);
    open.remove(connection);
    session.closed(reason);
  }

  void cutLate(long nanoTime) {
    open.forEach(connection -> connection.cutIfLate(nanoTime));
  }

  void cutOverdue(long nanoTime) {
    open.forEach(connection -> connection.cutIfOverdue(nanoTime));
  }

  /** Lets all finish what has arrived; after {@code until} the rest is cut. */
  void close(long until) {
    open.forEach(Connection::finish);
    crew.join(until, () -> open.forEach(connection -> connection.cut("server stopped")));
  }
}
