package io.herd.netty;

import io.herd.core.Backoff;
import io.herd.core.MessageLink;
import io.herd.core.Output;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelException;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes each line to one neighbour over a connection of its own, one at a time and all on one loop:
 * dials, says the hello and the line, closes. It closes first, so it is this side that is left with
 * a port in TIME_WAIT.
 */
final class Courier {
  private static final int KEPT_BYTES = 4_096;

  private final NettyNode node;
  private final String peer;
  private final InetSocketAddress address;
  private final Loop loop;
  private final MessageLink link;
  private final Promise<Void> done;
  private volatile @Nullable SocketChannel socket;

  // the loop's
  private final Output message = new Output(0, KEPT_BYTES);
  private boolean underWay;
  private boolean stopping;
  private int failures; // in a row

  Courier(NettyNode node, String peer, InetSocketAddress address) {
    this.node = node;
    this.peer = peer;
    this.address = address;
    loop = node.loops().next();
    done = loop.executor.newPromise();
    link = new MessageLink(node.spec().server(), peer, this::wake);
  }

  void start() {
    link.open();
  }

  private void wake() {
    loop.executor.execute(this::next);
  }

  private void next() {
    if (underWay) {
      return;
    }
    if (message.isEmpty()) {
      link.drain(message);
    }
    if (!message.isEmpty()) {
      underWay = true;
      dial();
    } else if (stopping) {
      done.trySuccess(null);
    }
  }

  private void dial() {
    try {
      SocketChannel fresh = node.newSocket();
      socket = fresh;
      fresh.config().setConnectTimeoutMillis(Dialer.CONNECT_MILLIS).setAutoRead(false);
      loop.register(fresh);
      fresh.connect(address).addListener(dialled -> dialled(fresh, dialled));
    } catch (ChannelException e) { // no descriptor is left
      failed(e);
    }
  }

  private void dialled(SocketChannel to, Future<?> dialled) {
    if (dialled.isSuccess()) {
      ByteBuf bytes = to.alloc().directBuffer(message.length(), message.length());
      bytes.writeBytes(message.array(), 0, message.length());
      to.writeAndFlush(bytes).addListener(
          written -> to.close().addListener(_ -> ended(written)));
    } else {
      to.close().addListener(_ -> failed(dialled.cause()));
    }
  }

  private void ended(Future<?> written) {
    if (written.isSuccess()) {
      failures = 0;
      message.clear();
      underWay = false;
      next();
    } else {
      failed(written.cause());
    }
  }

  /** The line stays in hand, unless this server stops. */
  private void failed(Throwable cause) {
    if (stopping) {
      done.trySuccess(null);
      return;
    }
    if (failures == 0) {
      node.spec().server().log().problem("cannot reach " + peer + ": " + cause.getMessage());
    }
    failures++;
    loop.executor.schedule(this::again, Backoff.millisAfter(failures), TimeUnit.MILLISECONDS);
  }

  private void again() {
    underWay = false;
    next();
  }

  /** Begins to end: what waits is sent if the neighbour can be reached. From any thread. */
  void finish() {
    loop.executor.execute(
        () -> {
          stopping = true;
          next();
        });
  }

  /** Ends. From any thread but the loop's. */
  void end(long patienceNanos) {
    done.awaitUninterruptibly(patienceNanos, TimeUnit.NANOSECONDS);
    link.close("this server stops");
    SocketChannel last = socket;
    if (last != null) {
      last.close().awaitUninterruptibly();
    }
  }
}
