package io.herd.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One listening port: hands each connection that comes in to a loop. */
final class Acceptor extends ChannelInboundHandlerAdapter {
  private static final long REST_MILLIS = 100;

  private final NettyNode node;
  private final Function<Loop, Connection<?>> connections;

  Acceptor(NettyNode node, Function<Loop, Connection<?>> connections) {
    this.node = node;
    this.connections = connections;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Channel socket = node.configured((Channel) message);
    Loop loop = node.loops().next();
    socket.pipeline().addLast(connections.apply(loop));
    loop.executor.register(socket);
  }

  /** Too few descriptors, most likely; at once the same would happen again. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    node.spec().server().log().problem("cannot accept a connection: " + cause.getMessage());
    ctx.channel().config().setAutoRead(false);
    ctx.executor()
        .schedule(() -> ctx.channel().config().setAutoRead(true), REST_MILLIS,
            TimeUnit.MILLISECONDS);
  }
}
