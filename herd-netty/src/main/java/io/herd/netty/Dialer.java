package io.herd.netty;

import io.herd.core.Backoff;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a connection to one neighbour: dials, and dials again whenever it is lost. Runs on one
 * loop.
 */
final class Dialer {
  private static final int CONNECT_MILLIS = 2_000;

  private final NettyNode node;
  private final String peer;
  private final InetSocketAddress address;
  private final Loop loop;
  private int failures;

  Dialer(NettyNode node, String peer, InetSocketAddress address) {
    this.node = node;
    this.peer = peer;
    this.address = address;
    loop = node.loops().next();
  }

  String peer() {
    return peer;
  }

  void start() {
    loop.executor.execute(this::dial);
  }

  private void dial() {
    if (!node.isClosing()) {
      new Bootstrap()
          .group(loop.executor)
          .channelFactory(node::newSocket)
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
          .handler(new PeerConnection(node, loop, this))
          .connect(address)
          .addListener(this::dialled);
    }
  }

  private void dialled(Future<?> connected) {
    if (!connected.isSuccess()) {
      if (failures == 0) {
        String cause = String.valueOf(connected.cause().getMessage());
        node.spec().server().log().problem("cannot reach " + peer + ": " + cause);
      }
      again();
    }
  }

  /**
   * The connection is gone; a neighbour that had said its name is not to blame, and is dialled
   * soon.
   */
  void lost(boolean wasUp) {
    failures = wasUp ? 0 : failures;
    again();
  }

  private void again() {
    failures++;
    long millis = Backoff.millisAfter(failures);
    loop.executor.schedule(this::dial, millis, TimeUnit.MILLISECONDS);
  }
}
