package io.herd.loadgen.engine;

import io.herd.loadgen.outcome.IdleOutcome;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that are opened and never used; counts those that the servers have kept. */
@Sharable
final class IdleConnections extends ChannelInboundHandlerAdapter {
  private final int asked;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();

  IdleConnections(int asked) {
    this.asked = asked;
  }

  int asked() {
    return asked;
  }

  /** What has become of them so far. */
  IdleOutcome outcome() {
    return new IdleOutcome(asked, opened.get(), open.get());
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    opened.incrementAndGet();
    open.incrementAndGet();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    open.decrementAndGet();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
