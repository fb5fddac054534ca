package io.herd.staged;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A socket, and the reader that is asked to tell of it. Safe for any number of threads. */
final class Endpoint {
  final SocketChannel channel;
  private final Reader reader;
  private @Nullable SelectionKey key;

  // guarded by this
  private boolean blocked; // as the socket takes no more
  private @Nullable Future<?> late;

  Endpoint(SocketChannel channel, Reader reader) {
    this.channel = channel;
    this.reader = reader;
  }

  /** Comes first, by who made it; nothing is told yet. */
  void register(Connection<?> connection) throws ClosedChannelException {
    key = reader.register(channel, connection);
  }

  /** Is to be told of it from now on. */
  void want(int operation) {
    try {
      requireNonNull(key).interestOpsOr(operation);
      reader.ring();
    } catch (CancelledKeyException _) {
      // closed meanwhile
    }
  }

  void ignore(int operation) {
    try {
      requireNonNull(key).interestOpsAnd(~operation);
    } catch (CancelledKeyException _) {
      // closed meanwhile
    }
  }

  /**
   * Asks to be told when the socket takes more; false if that will not be.
   *
   * @param timer of which nothing will come if it is told
   */
  synchronized boolean block(Supplier<Future<?>> timer) {
    if (!channel.isOpen()) {
      return false;
    }
    blocked = true;
    late = timer.get();
    want(SelectionKey.OP_WRITE);
    return true;
  }

  /** Ends the wait; false if there was none. */
  synchronized boolean unblock() {
    boolean was = blocked;
    blocked = false;
    if (late != null) {
      late.cancel(false);
    }
    return was;
  }

  /**
   * Ends the output.
   *
   * @param timer of which nothing will come if it is closed before
   */
  synchronized void shutDownOutput(Supplier<Future<?>> timer) throws IOException {
    channel.shutdownOutput();
    late = timer.get();
  }

  /** The reader has to look: it is the selector that lets go of the descriptor. */
  void close() {
    closeQuietly(channel);
    reader.ring();
  }

  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // the descriptor is released all the same
    }
  }
}
