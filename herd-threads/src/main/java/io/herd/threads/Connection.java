package io.herd.threads;

import io.herd.core.ClientSession;
import io.herd.core.Limits;
import io.herd.core.NodeSpec;
import io.herd.core.Output;
import io.herd.core.Session;
import io.herd.core.Turn;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One socket, and what is done with it: one thread reads, works and replies; the methods that say
 * so are for others.
 *
 * <p>Streams and not channels: for both kinds of threads, blocking channels with heap or direct
 * buffers cost the same CPU per request within the noise (ratios 0.95 to 1.09 of 25 interleaved
 * pairs), as both end in the same two system calls and the same copy; streams are less code and can
 * be asked what is available.
 */
final class Connection {
  private static final byte[] NOTHING = {};
  private static final int FIRST_READ_BYTES = 512;
  private static final int GROWTH = 4;
  private static final int KEPT_BYTES = 4_096;
  private static final long LINGER_NANOS = 1_000_000_000;

  private final Socket socket;
  private final Socket raw; // the same, or what is below TLS
  private final @Nullable InputStream rawIn; // there with TLS only
  private final NodeSpec spec;
  private final long patienceNanos;
  private final InputStream in;
  private final OutputStream out;
  private final Output replies = new Output(0, KEPT_BYTES);
  private byte[] buffer;

  private volatile boolean reading;
  private volatile boolean finishing;
  private volatile boolean released;
  private volatile long deadline; // 0: none
  private volatile @Nullable String cause;
  private volatile @Nullable Session served;

  Connection(Socket socket, NodeSpec spec) throws IOException {
    this(socket, socket, null, spec);
  }

  /** One that talks by TLS over another socket. */
  Connection(SSLSocket tls, Socket raw, NodeSpec spec) throws IOException {
    this(tls, raw, raw.getInputStream(), spec);
  }

  private Connection(Socket socket, Socket raw, @Nullable InputStream rawIn, NodeSpec spec)
      throws IOException {
    this.socket = socket;
    this.raw = raw;
    this.rawIn = rawIn;
    this.spec = spec;
    patienceNanos = TimeUnit.MILLISECONDS.toNanos(spec.limits().unwritableMillis());
    in = socket.getInputStream();
    out = socket.getOutputStream();
    buffer = new byte[Math.min(FIRST_READ_BYTES, spec.limits().readBytes())];
  }

  static String bufferSizes(Limits limits) {
    return FIRST_READ_BYTES + " bytes, growing to " + limits.readBytes();
  }

  static String remote(Socket socket) {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
  }

  /** Reads, works and replies until either side wants no more; returns why. */
  String serve(Session session) {
    served = session;
    try {
      Turn turn = Turn.IDLE;
      while (turn != Turn.CLOSE) {
        turn = next(session, turn);
        write(replies);
      }
      return finishing ? "server stopped" : session.isEnded() ? "end of input" : "bad input";
    } catch (IOException e) {
      return reason(e);
    }
  }

  private Turn next(Session session, Turn turn) throws IOException {
    return switch (turn) {
      case IDLE -> read(session);
      case MORE -> resume(session);
      case WAITING -> answer((ClientSession) session);
      case CLOSE -> turn;
    };
  }

  private Turn read(Session session) throws IOException {
    int count = receive();
    if (count < 0) {
      return released ? Turn.CLOSE : session.endOfInput(now(), replies);
    }
    Turn turn = session.receive(buffer, 0, count, now(), replies);
    if (count == buffer.length && count < spec.limits().readBytes()) {
      buffer = new byte[Math.min(count * GROWTH, spec.limits().readBytes())];
    }
    return turn;
  }

  private int receive() throws IOException {
    reading = true;
    if (finishing && available() == 0) {
      release();
    }
    int count = readOn();
    reading = false;
    return count;
  }

  private int available() throws IOException {
    return in.available() + (rawIn == null ? 0 : rawIn.available());
  }

  private int readOn() throws IOException {
    while (true) {
      try {
        return in.read(buffer);
      } catch (SocketTimeoutException _) {
        // only in an experiment, which asks what it costs that a read may time out
      }
    }
  }

  /**
   * The operating system shares its cores by time; a virtual thread keeps its carrier until it
   * waits or yields.
   */
  @SuppressWarnings("ThreadPriorityCheck") // not relied on for anything but fairness
  private Turn resume(Session session) {
    if (Thread.currentThread().isVirtual()) {
      Thread.yield();
    }
    return session.resume(now(), replies);
  }

  private Turn answer(ClientSession client) {
    byte[] places = spec.places().nearby(client.query()).exceptionally(_ -> NOTHING).join();
    return client.answer(places, now(), replies);
  }

  private long now() {
    return spec.epochNanos().getAsLong();
  }

  /**
   * Writes and clears. In slices, as an event loop would see it: who takes less than {@code
   * outputLowBytes} in all that time is closed, who takes a long reply slowly is not.
   */
  void write(Output output) throws IOException {
    int slice = spec.limits().outputLowBytes();
    for (int from = 0; from < output.length(); from += slice) {
      deadline = System.nanoTime() + patienceNanos;
      out.write(output.array(), from, Math.min(slice, output.length() - from));
      deadline = 0;
    }
    output.clear();
  }

  /**
   * Ends the output and waits for the end of the input, 1 s at the most: a close with unread input
   * would make the kernel reset the connection, and the last reply could be lost.
   */
  void linger() {
    try {
      hangUp();
      while (readOn() >= 0) {}
    } catch (IOException _) {
      // gone, which is what this waits for
    }
  }

  /** Ends the output; the other side has 1 s to do the same. */
  void hangUp() throws IOException {
    deadline = System.nanoTime() + LINGER_NANOS;
    socket.shutdownOutput();
  }

  /**
   * Makes the reader end once it has worked on what has arrived. A reader that sees the request
   * looks what is there before it reads; one that waits in a read already is released, but not
   * before it has taken what is there.
   */
  void finish() {
    finishing = true;
    if (isQuiet()) {
      release();
    }
  }

  /** Ends the input as if the other side had, but that a line begun is no line then. */
  private void release() {
    released = true;
    try {
      socket.shutdownInput();
    } catch (IOException _) {
      // gone already
    }
  }

  /** By any thread: whether the reader waits and nothing has come. */
  boolean isQuiet() {
    try {
      return reading && available() == 0;
    } catch (IOException _) {
      return true;
    }
  }

  /** Does something that waits for the other side; it has so long for it. */
  void within(long nanos, Step step) throws IOException {
    deadline = System.nanoTime() + nanos;
    step.run();
    deadline = 0;
  }

  /** What may wait. */
  interface Step {
    void run() throws IOException;
  }

  /** By the watchdog, as a blocking write or read cannot time out by itself at no cost. */
  void cutIfLate(long nanoTime) {
    long due = deadline;
    if (due != 0 && nanoTime - due > 0) {
      cut("did not take what was sent to it in time");
    }
  }

  /** By the watchdog, too, but less often. */
  void cutIfOverdue(long nanoTime) {
    Session session = served;
    String why = session == null ? null : session.overdue(nanoTime);
    if (why != null) {
      cut(why);
    }
  }

  /** By any thread: closes, whatever is in hand. */
  void cut(String reason) {
    if (cause == null) {
      cause = reason;
    }
    closeQuietly(raw); // closing TLS might wait for a neighbour that takes nothing
  }

  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // the descriptor is released all the same
    }
  }

  private String reason(IOException e) {
    String first = cause;
    return first != null ? first : String.valueOf(e.getMessage());
  }
}
