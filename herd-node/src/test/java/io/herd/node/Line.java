package io.herd.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;

/** A client that sends lines and reads the first line of each reply. */
public final class Line implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final BufferedReader in;

  public Line(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /** Sends text as it is. */
  public void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** All lines that still come. */
  public List<String> rest() {
    return in.lines().toList();
  }

  /** Sends one line and reads one. */
  public String ask(String line) throws IOException {
    send(line + "\n");
    return String.valueOf(in.readLine());
  }

  /** Sends one line on a connection of its own and reads one. */
  public static String ask(int port, String line) throws IOException {
    try (var client = new Line(port)) {
      return client.ask(line);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
