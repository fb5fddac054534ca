package io.herd.netty;

import io.herd.core.Backoff;
import io.netty.channel.ChannelException;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Keeps a connection to one neighbour: dials, and dials again whenever it is lost. */
final class Dialer {
  static final int CONNECT_MILLIS = 2_000;

  private final NettyNode node;
  private final String peer;
  private final InetSocketAddress address;
  private final Loop loop;
  private int failures; // in a row; the loop's

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
    try {
      SocketChannel socket = node.newSocket();
      socket.config().setConnectTimeoutMillis(CONNECT_MILLIS);
      loop.take(new PeerConnection(node, loop, socket, this));
      socket.connect(address).addListener(this::dialled);
    } catch (ChannelException e) { // no descriptor is left
      failed(e);
    }
  }

  private void dialled(Future<?> connected) {
    if (!connected.isSuccess()) {
      failed(connected.cause());
    }
  }

  private void failed(Throwable cause) {
    if (failures == 0) {
      String problem = "cannot reach " + peer + ": " + cause.getMessage();
      node.spec().server().log().problem(problem);
    }
    again();
  }

  /**
   * The connection is gone. A neighbour that got as far as its name was there: the count begins
   * anew.
   */
  void lost(boolean wasUp) {
    failures = wasUp ? 0 : failures;
    again();
  }

  private void again() {
    failures++;
    if (!node.isClosing()) {
      long millis = Backoff.millisAfter(failures);
      loop.executor.schedule(this::dial, millis, TimeUnit.MILLISECONDS);
    }
  }
}
