package io.herd.staged;

import static java.util.Objects.requireNonNull;

import io.herd.core.Output;
import io.herd.core.Session;
import io.herd.core.Turn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and the event that goes from stage to stage: {@link #receive} by its reader,
 * {@link #apply} by a worker of the apply stage, {@link #flush} by one of the write stage. What
 * comes in while it is busy waits in the inbox.
 */
abstract class Connection<S extends Session> extends Event {
  private static final int KEPT_BYTES = 4_096;
  private static final long LINGER_MILLIS = 1_000;

  final StagedNode node;
  final Pipeline pipeline;
  final Endpoint endpoint;
  private final Inbox inbox;
  private final Outbox outbox = new Outbox(new Output(0, KEPT_BYTES));
  private final CountDownLatch gone = new CountDownLatch(1);

  // the apply stage's
  private @Nullable S session;
  private Turn turn = Turn.IDLE;

  // guarded by this
  private volatile boolean finishing;
  private volatile boolean lingering;
  private volatile @Nullable String broken;

  Connection(StagedNode node, SocketChannel channel) {
    this.node = node;
    pipeline = node.pipeline();
    endpoint = new Endpoint(channel, pipeline.nextReader());
    inbox = new Inbox(endpoint, pipeline.chunks);
  }

  /** Begins to serve; the socket is the caller's if this throws. */
  final void open() throws IOException {
    endpoint.register(this);
    var remote = (InetSocketAddress) endpoint.channel.getRemoteAddress();
    session = open(remote.getAddress().getHostAddress() + ":" + remote.getPort());
    node.add(this);
    if (session == null) {
      hold();
      turn = Turn.CLOSE;
      pipeline.write.add(this);
    } else {
      opened();
    }
    endpoint.want(SelectionKey.OP_READ);
  }

  /** The session of this connection; null refuses it with what was put into the output. */
  abstract @Nullable S open(String remote);

  void opened() {}

  /** Whether the session's turn has an output that must be written before it goes on. */
  abstract boolean hasReplies();

  boolean hasAnswer() {
    return false;
  }

  /** Makes the call that the session waits for. */
  void ask() {
    throw new IllegalStateException("this one does not ask for places");
  }

  /** Goes on with the answer that has come. */
  Turn answer() {
    throw new IllegalStateException("this one does not ask for places");
  }

  /** More to be written now that all before it is. */
  void refill() {}

  /** All is written, or the connection is broken. */
  void written() {
    next();
  }

  /** The session will say no more: ends once that is written. */
  void end() {
    hangUp();
  }

  /** Whether there is room to wait for the other side's end; asked once. */
  boolean mayLinger() {
    return true;
  }

  /** Whether the other side's end is awaited when this node stops. */
  abstract boolean awaitsItsEnd();

  void departed() {}

  /** Reads; says whether the apply stage has to be told. By the reader. */
  final synchronized boolean receive() {
    try {
      if (broken == null) {
        inbox.fill();
      }
      return claim();
    } catch (IOException e) {
      fail(e);
      return false;
    }
  }

  @Override
  final boolean isDue() {
    return broken != null || switch (turn) {
      case IDLE -> !inbox.isEmpty() || inbox.isEnded() || finishing;
      case MORE -> true;
      case WAITING -> hasAnswer();
      case CLOSE -> lingering && inbox.isEnded();
    };
  }

  @Override
  final void bring() {
    pipeline.apply.add(this);
  }

  /** Works on one turn; says whether there is something to write then. By the apply stage. */
  final boolean apply() {
    if (broken != null || turn == Turn.CLOSE) {
      depart();
      return false;
    }
    try {
      turn = work();
      if (turn == Turn.WAITING) {
        ask();
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
    if (hasReplies()) {
      return true;
    }
    next();
    return false;
  }

  private Turn work() throws IOException {
    return switch (turn) {
      case IDLE -> read();
      case MORE -> session().resume(now(), output());
      case WAITING -> answer();
      case CLOSE -> turn;
    };
  }

  /** When it is to finish, also what only the kernel has yet. */
  private Turn read() throws IOException {
    ByteBuffer bytes;
    synchronized (this) {
      if (finishing && inbox.isEmpty() && !inbox.isEnded()) {
        inbox.fill();
      }
      bytes = inbox.take();
    }
    if (bytes != null) {
      int from = bytes.arrayOffset();
      Turn outcome =
          session().receive(bytes.array(), from, from + bytes.position(), now(), output());
      pipeline.chunks.give(bytes);
      return outcome;
    }
    return inbox.isEnded() ? session().endOfInput(now(), output()) : Turn.CLOSE;
  }

  /** What the last turn said is written: goes on, or waits. By who has it. */
  final void next() {
    boolean last = turn == Turn.CLOSE; // while it may be asked
    if (letGo() && last) {
      end();
    }
  }

  /** Writes what there is, as far as the socket takes it. By the write stage. */
  final void flush() {
    try {
      if (outbox.isEmpty()) {
        refill();
      }
      if (!outbox.writeTo(endpoint.channel) && block()) {
        return;
      }
    } catch (IOException | RuntimeException e) {
      outbox.clear();
      fail(e);
    }
    written();
  }

  private boolean block() {
    int millis = node.spec().limits().unwritableMillis();
    return endpoint.block(
        () -> node.after(millis, () -> close("took nothing for " + millis + " ms")));
  }

  /** The socket takes more. By the reader. */
  final void writable() {
    endpoint.ignore(SelectionKey.OP_WRITE);
    flushOn();
  }

  private void flushOn() {
    if (endpoint.unblock()) {
      pipeline.write.add(this);
    }
  }

  /**
   * All is written. Unread input makes the kernel reset a socket that is closed, and then the last
   * bytes may be lost: so the other side has 1 s to end as well.
   */
  final void hangUp() {
    synchronized (this) {
      lingering = true;
      inbox.discard();
    }
    if (inbox.isEnded() || (finishing && !awaitsItsEnd()) || !mayLinger()) {
      close(reason());
      return;
    }
    try {
      endpoint.shutDownOutput(() -> node.after(LINGER_MILLIS, () -> close(reason())));
    } catch (IOException e) {
      fail(e);
    }
  }

  private String reason() {
    return finishing ? "this server stops" : inbox.isEnded() ? "end of input" : "bad input";
  }

  /** Answers what has come, then ends. By any thread. */
  final void finish() {
    signal(() -> finishing = true);
  }

  private void fail(Exception cause) {
    if (cause instanceof RuntimeException) {
      node.spec().server().log().problem("a connection failed: " + cause);
    }
    close(String.valueOf(cause.getMessage()));
  }

  /** Closes at once. By any thread. */
  public final void close(String why) {
    synchronized (this) {
      if (broken != null) {
        return;
      }
      broken = why;
    }
    endpoint.close();
    flushOn();
    signal(() -> {});
  }

  /** Why it has to be closed now. By the timer, now and then. */
  final @Nullable String overdue(long nanoTime) {
    return session == null ? null : session.overdue(nanoTime);
  }

  /** It stays busy: nothing more is to be done for it. */
  private void depart() {
    String why;
    synchronized (this) {
      why = broken == null ? reason() : broken;
      broken = why;
      inbox.clear();
    }
    endpoint.close();
    boolean _ = endpoint.unblock();
    if (session != null) {
      session.closed(why);
    }
    departed();
    node.remove(this);
    gone.countDown();
  }

  final void awaitGone(long nanos) throws InterruptedException {
    gone.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Where the session's replies go. */
  abstract Output output();

  final Outbox outbox() {
    return outbox;
  }

  final S session() {
    return requireNonNull(session);
  }

  final boolean isOpen() {
    return session != null && broken == null && !lingering;
  }

  final boolean isFinishing() {
    return finishing;
  }

  final long now() {
    return node.spec().epochNanos().getAsLong();
  }
}
