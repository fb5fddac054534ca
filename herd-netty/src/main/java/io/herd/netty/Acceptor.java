package io.herd.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A listening port: makes a connection of each socket that comes in. */
final class Acceptor extends ChannelInboundHandlerAdapter {
  /** What a socket becomes. */
  interface Factory {
    Connection<?> connection(SocketChannel socket);
  }

  private static final long REST_MILLIS = 100;

  private final NettyNode node;
  private final Factory factory;

  Acceptor(NettyNode node, Factory factory) {
    this.node = node;
    this.factory = factory;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Connection<?> connection = factory.connection(node.configured((SocketChannel) message));
    connection.loop.take(connection);
  }

  /** Out of descriptors, most likely: trying again at once would only burn the processor. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    var door = ctx.channel().config().setAutoRead(false);
    ctx.executor().schedule(() -> door.setAutoRead(true), REST_MILLIS, TimeUnit.MILLISECONDS);
    node.spec().server().log().problem("cannot accept a connection: " + cause.getMessage());
  }
}
