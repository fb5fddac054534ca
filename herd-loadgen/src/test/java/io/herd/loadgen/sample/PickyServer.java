package io.herd.loadgen.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server with manners of its own, as they are met in the wild; each update is answered. */
public final class PickyServer implements AutoCloseable {
  /** What it takes for the end of a command. */
  public enum Wants {
    LF, CRLF, END_OF_INPUT
  }

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Wants wants;
  private final boolean closes;
  private final String replyEnd;

  public PickyServer(Wants wants, boolean closes, String replyEnd) throws IOException {
    this.wants = wants;
    this.closes = closes;
    this.replyEnd = replyEnd;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      StringBuilder input = new StringBuilder();
      while (true) {
        int octet = socket.getInputStream().read();
        input.append(octet < 0 ? "" : (char) octet);
        if (isWhole(input, octet)) {
          String[] words = input.toString().strip().split(" ", -1);
          socket.getOutputStream().write(("AT Picky +0.000000001 " + words[1] + " " + words[2]
              + " " + words[3] + replyEnd).getBytes(ISO_8859_1));
          input.setLength(0);
          if (closes) {
            return;
          }
        }
        if (octet < 0) {
          return;
        }
      }
    } catch (IOException _) {
      // The client is gone.
    }
  }

  private boolean isWhole(StringBuilder input, int octet) {
    return switch (wants) {
      case LF -> octet == '\n';
      case CRLF -> input.toString().endsWith("\r\n");
      case END_OF_INPUT -> octet < 0 && !input.isEmpty();
    };
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
