package io.herd.node.places;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers HTTP with whatever bytes a test wants, and remembers what it was asked. */
final class FakeGoogle implements AutoCloseable {
  /** Writes the answer to one request; the connection is closed afterwards. */
  interface Script {
    void answer(OutputStream out) throws Exception;
  }

  private final ServerSocket listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Script script;

  FakeGoogle(Script script) {
    this.script = script;
    try {
      listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  static FakeGoogle ok(String body) {
    return new FakeGoogle(out -> out.write(response(200, body)));
  }

  static byte[] response(int code, String body) {
    return ("HTTP/1.1 " + code + " Any\r\nConnection: close\r\nContent-Length: "
        + body.getBytes(UTF_8).length + "\r\n\r\n" + body).getBytes(UTF_8);
  }

  void now(Script other) {
    script = other;
  }

  private void accept() {
    try {
      while (true) {
        var socket = listener.accept();
        Thread.startVirtualThread(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      requests.add(request(socket.getInputStream()));
      script.answer(socket.getOutputStream());
    } catch (Exception e) {
      // The client is gone, which some tests want.
    }
  }

  private static String request(InputStream in) throws IOException {
    var text = new StringBuilder();
    int length = 0;
    while (!text.toString().endsWith("\r\n\r\n")) {
      int start = text.length();
      for (int b = in.read(); b >= 0; b = in.read()) {
        text.append((char) b);
        if (b == '\n') {
          break;
        }
      }
      var line = text.substring(start).toLowerCase(Locale.ROOT);
      if (line.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
    }
    return text + new String(in.readNBytes(length), ISO_8859_1);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
