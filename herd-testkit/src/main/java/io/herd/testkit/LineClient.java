package io.herd.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One connection to a server, as a client or as a neighbour. Text stands for bytes, one character
 * for each (ISO 8859-1), so that any byte goes through unchanged. Whatever does not come in time
 * fails with what came instead. One thread may write while another one reads.
 */
public final class LineClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[16_384];
  private int from;
  private int to;

  private LineClient(Socket socket) throws IOException {
    this.socket = socket;
    in = socket.getInputStream();
  }

  /** Connects; each read waits no longer than {@code patience}. */
  public static LineClient connect(InetSocketAddress address, Duration patience) {
    return connect(new Socket(), address, patience);
  }

  /** Connects with small buffers in the kernel, so that a server soon feels that nobody reads. */
  static LineClient connectNarrow(InetSocketAddress address, Duration patience) {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(4_096);
      socket.setSendBufferSize(4_096);
      return connect(socket, address, patience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects from another address of this machine; empty if it does not have it. */
  static Optional<LineClient> connectFrom(
      String local, InetSocketAddress address, Duration patience) {
    try {
      var socket = new Socket();
      socket.bind(new InetSocketAddress(local, 0));
      return Optional.of(connect(socket, address, patience));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static LineClient connect(Socket socket, InetSocketAddress address, Duration patience) {
    try {
      socket.connect(address, Math.toIntExact(patience.toMillis()));
      return over(socket, patience);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot connect to " + address, e);
    }
  }

  /** Speaks over a connection that is there already. */
  static LineClient over(Socket socket, Duration patience) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    return new LineClient(socket);
  }

  /** Sends these bytes at once. */
  public LineClient send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send to " + socket, e);
    }
    return this;
  }

  /** Sends one line and returns the one that answers it. */
  public String ask(String line) {
    return send(line + "\n").line();
  }

  /** The next line, without its LF. */
  public String line() {
    var line = new ByteArrayOutputStream(128);
    while (true) {
      int lf = indexOfLf();
      line.write(buffer, from, (lf < 0 ? to : lf) - from);
      if (lf >= 0) {
        from = lf + 1;
        return line.toString(ISO_8859_1);
      }
      if (!fill(line)) {
        throw new AssertionError("the connection ended where a line was due; before it came: '"
            + line.toString(ISO_8859_1) + "'");
      }
    }
  }

  private int indexOfLf() {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The next lines, without their LFs. */
  public List<String> lines(int count) {
    var lines = new ArrayList<String>(count);
    while (lines.size() < count) {
      lines.add(line());
    }
    return lines;
  }

  /** The lines up to the next empty one, which is taken and left out. */
  public List<String> linesToBlank() {
    var lines = new ArrayList<String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    return lines;
  }

  /** All that comes until the connection ends. */
  public String rest() {
    var rest = new ByteArrayOutputStream();
    do {
      rest.write(buffer, from, to - from);
    } while (fill(rest));
    return rest.toString(ISO_8859_1);
  }

  private boolean fill(ByteArrayOutputStream soFar) {
    try {
      int read = in.read(buffer);
      from = 0;
      to = Math.max(read, 0);
      return read > 0;
    } catch (SocketTimeoutException e) {
      throw new AssertionError("nothing came in time; before that came: '"
          + soFar.toString(ISO_8859_1) + "'", e);
    } catch (IOException e) {
      throw new AssertionError("the connection broke (" + e.getMessage() + "); before that came: '"
          + soFar.toString(ISO_8859_1) + "'", e);
    }
  }

  /** Tells the server that nothing more will be sent; replies can still be read. */
  public LineClient endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Breaks the connection off with a reset. */
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
