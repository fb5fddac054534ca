package io.herd.benchmarks.jmh.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A blocking client connection that sends whole batches of lines and awaits as many reply lines.
 */
public final class LineConnection implements AutoCloseable {
  private final Socket socket = new Socket();
  private final OutputStream out;
  private final InputStream in;
  private final byte[] buffer = new byte[16_384];

  public LineConnection(InetSocketAddress server) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(server);
    out = socket.getOutputStream();
    in = socket.getInputStream();
  }

  /** Sends the bytes in one write. */
  public void send(byte[] lines, int length) throws IOException {
    out.write(lines, 0, length);
  }

  /** Reads until so many lines have ended. */
  public void await(int lines) throws IOException {
    int ended = 0;
    while (ended < lines) {
      int read = in.read(buffer);
      if (read < 0) {
        throw new IOException("the server closed the connection");
      }
      for (int i = 0; i < read; i++) {
        ended += buffer[i] == '\n' ? 1 : 0;
      }
    }
  }

  /** Reads until an empty line has ended: the end of a reply to WHATSAT. */
  public void awaitEmptyLine() throws IOException {
    boolean empty = false;
    for (int last = 0; !empty;) {
      int read = in.read(buffer);
      if (read < 0) {
        throw new IOException("the server closed the connection");
      }
      for (int i = 0; i < read; i++) {
        empty = buffer[i] == '\n' && last == '\n';
        last = buffer[i];
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
