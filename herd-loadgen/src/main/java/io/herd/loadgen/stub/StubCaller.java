package io.herd.loadgen.stub;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/** Asks again on one connection as soon as it has its reply. */
final class StubCaller extends SimpleChannelInboundHandler<HttpObject> {
  private final ByteBuf request;
  private final LongAdder replies;
  private final CompletableFuture<String> broken;

  StubCaller(ByteBuf request, LongAdder replies, CompletableFuture<String> broken) {
    this.request = request;
    this.replies = replies;
    this.broken = broken;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    ask(context);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpResponse response
        && !response.status().equals(HttpResponseStatus.OK)) {
      fail("answered with " + response.status());
    }
    if (part instanceof LastHttpContent) {
      replies.increment();
      ask(context);
    }
  }

  private void ask(ChannelHandlerContext context) {
    context.writeAndFlush(request.duplicate(), context.voidPromise());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail("closed a connection");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail("broke a connection: " + cause.getMessage());
  }

  private void fail(String what) {
    broken.complete("the stub " + what);
  }
}
