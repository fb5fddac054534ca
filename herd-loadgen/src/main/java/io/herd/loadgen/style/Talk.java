package io.herd.loadgen.style;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ReplyForm.End;
import io.herd.loadgen.style.ReplyForm.Extent;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Function;

/**
 * One connection to a server, with blocking calls. Text has one character for each byte. Not
 * thread-safe.
 */
public final class Talk implements Closeable {
  /** How long line ends may lag behind a reply that is complete without them. */
  private static final Duration GRACE = Duration.ofMillis(50);
  private static final int BUFFER_BYTES = 65_536;

  private final Socket socket;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private String heard = "";
  private Ending ending = Ending.SILENT;

  private Talk(Socket socket) {
    this.socket = socket;
  }

  /**
   * Connects.
   *
   * @throws IOException if nobody listens there, or not within {@code patience}
   */
  public static Talk with(Target target, Duration patience) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(target.host(), target.port()), (int) patience.toMillis());
      return new Talk(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Sends these bytes in one segment, if they fit into one. */
  public Talk send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    return this;
  }

  /** Half-closes. */
  public Talk endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Sends a command in a client style. */
  public Talk say(String command, ClientStyle style) throws IOException {
    send(command + style.lineEnd());
    return style.halfCloses() ? endOutput() : this;
  }

  /** Closes with RST. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The reply to {@code command}; what comes behind it is kept for the next call. */
  public Reply reply(String command, Duration patience) {
    return hear(text -> ReplyForm.of(command, text), patience);
  }

  /** All that comes up to the end of the server's output, or while {@code patience} lasts. */
  public Reply rest(Duration patience) {
    return hear(_ -> new End(Extent.PART, 0), patience);
  }

  /** Listens until a form is met, the server ends its output, or {@code patience} is over. */
  public Reply hear(Function<String, End> form, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    End end = form.apply(heard);
    while (end.extent() != Extent.WHOLE && isOpen()) {
      long left = deadline - System.nanoTime();
      long wait = end.extent() == Extent.ENOUGH ? Math.min(left, GRACE.toNanos()) : left;
      if (wait <= 0 || !read(wait)) {
        break;
      }
      end = form.apply(heard);
    }
    return end.extent() == Extent.PART ? take(heard.length(), ending)
        : take(end.length(), Ending.WHOLE);
  }

  /** Whether the server has not ended its output yet, as far as has been read. */
  public boolean isOpen() {
    return ending == Ending.SILENT;
  }

  private Reply take(int length, Ending how) {
    Reply reply = new Reply(heard.substring(0, length), how);
    heard = heard.substring(length);
    return reply;
  }

  private boolean read(long nanos) {
    try {
      socket.setSoTimeout((int) Math.max(1, nanos / 1_000_000));
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        ending = Ending.CLOSED;
        return false;
      }
      heard += new String(buffer, 0, count, ISO_8859_1);
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      ending = Ending.BROKEN;
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
