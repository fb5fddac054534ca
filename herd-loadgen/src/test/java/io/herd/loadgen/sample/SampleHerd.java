package io.herd.loadgen.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A herd of three servers in a ring that keeps to the protocol but for one flaw. Written for the
 * tests of the check alone, and with nothing in common with any other server.
 */
public final class SampleHerd implements AutoCloseable {
  private static final List<String> NAMES = List.of("Ash", "Elm", "Oak");
  private static final int PATIENCE_MILLIS = 1_000;
  private static final int BUFFER_BYTES = 65_536;
  private static final int EVERY = 7;

  private final Flaw flaw;
  private final Map<String, ServerSocket> clients = new HashMap<>();
  private final Map<String, ServerSocket> peers = new HashMap<>();
  private final List<SampleServer> servers = new ArrayList<>();
  private final AtomicInteger replies = new AtomicInteger();

  public SampleHerd(Flaw flaw) throws IOException {
    this.flaw = flaw;
    NAMES.forEach(name -> servers.add(new SampleServer(name, flaw)));
    for (SampleServer server : servers) {
      servers.stream().filter(other -> other != server).forEach(server::link);
      clients.put(server.name(), listen(socket -> talk(server, socket)));
      peers.put(server.name(), listen(socket -> neighbour(server, socket)));
    }
  }

  public List<NamedTarget> targets() {
    return NAMES.stream().map(name -> new NamedTarget(name, target(clients, name))).toList();
  }

  public Map<String, Target> peers() {
    Map<String, Target> all = new HashMap<>();
    NAMES.forEach(name -> all.put(name, target(peers, name)));
    return all;
  }

  private static Target target(Map<String, ServerSocket> listeners, String name) {
    ServerSocket listener = listeners.get(name);
    return new Target("127.0.0.1", listener == null ? 0 : listener.getLocalPort());
  }

  private interface Talks {
    void with(Socket socket) throws IOException;
  }

  private static ServerSocket listen(Talks talks) throws IOException {
    ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(() -> {
      try {
        while (true) {
          Socket socket = listener.accept();
          socket.setTcpNoDelay(true);
          Thread.startVirtualThread(() -> serve(talks, socket));
        }
      } catch (IOException _) {
        // Closed: the test is over, or the server has died.
      }
    });
    return listener;
  }

  private static void serve(Talks talks, Socket socket) {
    try (socket) {
      talks.with(socket);
    } catch (IOException _) {
      // The client is gone.
    }
  }

  private void talk(SampleServer server, Socket socket) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    StringBuilder rest = new StringBuilder();
    int count = socket.getInputStream().read(buffer);
    while (count > 0) {
      rest.append(new String(buffer, 0, count, ISO_8859_1));
      if (flaw == Flaw.A_READ_IS_A_COMMAND && rest.indexOf("\n") < 0) {
        rest.append('\n');
      }
      for (int lf = rest.indexOf("\n"); lf >= 0; lf = rest.indexOf("\n")) {
        String line = rest.substring(0, lf);
        rest.delete(0, lf + 1);
        if (!reply(server, socket, line)) {
          return;
        }
      }
      count = socket.getInputStream().read(buffer);
    }
    if (!rest.isEmpty()) {
      reply(server, socket, rest.toString());
    }
  }

  private boolean reply(SampleServer server, Socket socket, String line) throws IOException {
    @Nullable String answer = answer(server, line);
    if (answer != null) {
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
    }
    return flaw != Flaw.CLOSES_AT_RANDOM || replies.incrementAndGet() % EVERY != 0;
  }

  private @Nullable String answer(SampleServer server, String line) throws IOException {
    try {
      return server.answer(line);
    } catch (IOException e) {
      ServerSocket listener = clients.get(server.name());
      if (listener != null) {
        die(listener);
      }
      throw e;
    }
  }

  /** The kernel may take connections for a moment longer: until the accepting thread has let go. */
  private static void die(ServerSocket listener) throws IOException {
    var address = listener.getLocalSocketAddress();
    listener.close();
    var connects = true;
    while (connects) {
      try (Socket socket = new Socket()) {
        socket.connect(address, PATIENCE_MILLIS);
      } catch (IOException _) {
        connects = false;
      }
    }
  }

  private static void neighbour(SampleServer server, Socket socket) throws IOException {
    send(socket, "HERD 1 " + server.name());
    Consumer<String> tap = line -> {
      try {
        send(socket, line);
      } catch (IOException _) {
        // It has left at this very moment.
      }
    };
    server.tap(tap);
    try {
      while (socket.getInputStream().read() >= 0) {
        // What a neighbour says is of no interest.
      }
    } finally {
      server.untap(tap);
    }
  }

  private static void send(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    servers.forEach(SampleServer::close);
    for (ServerSocket listener : clients.values()) {
      listener.close();
    }
    for (ServerSocket listener : peers.values()) {
      listener.close();
    }
  }
}
