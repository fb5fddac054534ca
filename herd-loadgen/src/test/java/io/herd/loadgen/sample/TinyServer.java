package io.herd.loadgen.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A line server on threads: each line is answered by a function; an empty answer hangs up. */
public final class TinyServer implements AutoCloseable {
  /** The answer that is never sent. */
  public static final String SILENCE = "(silence)";

  private final ServerSocket listener;
  private final UnaryOperator<String> answers;
  private final Predicate<Socket> admits;
  private final List<Socket> guests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();

  public TinyServer(UnaryOperator<String> answers) throws IOException {
    this(answers, _ -> true);
  }

  /** One that closes the connections that are not admitted. */
  public TinyServer(UnaryOperator<String> answers, Predicate<Socket> admits) throws IOException {
    this.answers = answers;
    this.admits = admits;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Sends text to everyone who is connected. */
  public synchronized void broadcast(String text) throws IOException {
    for (Socket socket : sockets) {
      send(socket.getOutputStream(), text);
    }
  }

  /** Sends text to everyone who is connected, whether or not they have said anything. */
  public synchronized void tell(String text) throws IOException {
    for (Socket socket : guests) {
      send(socket.getOutputStream(), text);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        if (admits.test(socket)) {
          guests.add(socket);
          Thread.ofVirtual().start(() -> serve(socket));
        } else {
          socket.close();
        }
      }
    } catch (IOException _) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in = new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        String answer = answers.apply(line);
        if (answer.isEmpty()) {
          return;
        }
        if (!answer.equals(SILENCE)) {
          send(socket.getOutputStream(), answer);
        }
        admit(socket);
        line = in.readLine();
      }
    } catch (IOException _) {
      // The client is gone.
    }
  }

  private synchronized void admit(Socket socket) {
    if (!sockets.contains(socket)) {
      sockets.add(socket);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
