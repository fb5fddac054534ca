package io.herd.netty;

import io.herd.core.Limits;
import io.herd.core.Output;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread that serves connections, and the buffers that they borrow while they are served, so
 * that an idle one keeps none. The output is empty whenever the thread turns to another connection.
 */
final class Loop {
  private static final int OUT_BYTES = 8 << 10;

  /** What runs the connections' code: the event loop itself, but in an experiment. */
  final EventExecutor executor;
  final byte[] in;
  final Output out;
  private final Set<Connection<?>> connections = new HashSet<>(); // the executor's
  private final EventLoop sockets;
  private final @Nullable DefaultEventExecutor second;

  /** An event loop that serves its connections by itself. */
  Loop(EventLoop sockets, Limits limits) {
    this(sockets, null, limits);
  }

  private Loop(EventLoop sockets, @Nullable DefaultEventExecutor second, Limits limits) {
    this.sockets = sockets;
    this.second = second;
    executor = second == null ? sockets : second;
    in = new byte[limits.readBytes()];
    out = new Output(OUT_BYTES, limits.outputHighBytes());
  }

  /**
   * The same loop, handing over what it reads to a second thread and writing what that gives back.
   * What it has read and the other has not worked on is bounded by nothing but what the clients
   * have in flight.
   */
  Loop handingOffTo(DefaultEventExecutor thread, Limits limits) {
    return new Loop(sockets, thread, limits);
  }

  /** Looks every {@code millis} whether one of its connections is overdue, until it ends. */
  void sweepEvery(int millis) {
    var _ = executor.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    long now = System.nanoTime();
    for (Connection<?> connection : connections) {
      String why = connection.overdue(now);
      if (why != null) {
        connection.close(why);
      }
    }
  }

  /** Does it later, by the executor. */
  Future<?> after(long millis, Runnable task) {
    return executor.schedule(task, millis, TimeUnit.MILLISECONDS);
  }

  /** Hands over what is in the output; the flush that sends it comes later. */
  void writeTo(SocketChannel socket) {
    int length = out.length();
    if (length > 0) {
      ByteBuf bytes = socket.alloc().directBuffer(length, length);
      bytes.writeBytes(out.array(), 0, length);
      out.clear();
      socket.write(bytes, socket.voidPromise());
    }
  }

  /** By the executor. */
  void add(Connection<?> connection) {
    connections.add(connection);
  }

  /** By the executor. */
  void remove(Connection<?> connection) {
    connections.remove(connection);
  }

  /** Begins to serve a connection. */
  @SuppressWarnings("deprecation") // the next major version of Netty leaves it to the handler
  void take(Connection<?> connection) {
    connection.socket.pipeline().addLast(second, connection); // null: the loop's own thread
    register(connection.socket);
  }

  void register(Channel channel) {
    sockets.register(channel);
  }
}
