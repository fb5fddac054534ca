package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Answers each request on one connection with bytes that were laid out beforehand. */
final class FastAnswers extends SimpleChannelInboundHandler<HttpObject> {
  private static final ByteBuf LEGACY = answer(Canned.LEGACY);
  private static final ByteBuf CURRENT = answer(Canned.CURRENT);

  private final Latency latency;
  private ByteBuf next = LEGACY;
  private boolean keepAlive = true;
  private boolean atOnce;

  FastAnswers(Latency latency) {
    this.latency = latency;
  }

  private static ByteBuf answer(byte[] body) {
    var head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=UTF-8\r\n"
        + "Content-Length: " + body.length + "\r\n\r\n").getBytes(US_ASCII);
    var answer = Unpooled.directBuffer(head.length + body.length);
    return Unpooled.unreleasableBuffer(answer.writeBytes(head).writeBytes(body)).asReadOnly();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpRequest request) {
      next = request.method().equals(HttpMethod.GET) ? LEGACY : CURRENT;
      keepAlive = HttpUtil.isKeepAlive(request);
      atOnce = PlacesStub.NOW.equals(request.headers().get(Failure.HEADER));
    }
    if (part instanceof LastHttpContent) {
      answerLater(context, next, keepAlive);
    }
  }

  private void answerLater(ChannelHandlerContext context, ByteBuf answer, boolean stay) {
    long millis = atOnce ? 0 : latency.sampleMillis(ThreadLocalRandom.current());
    if (millis == 0) {
      write(context, answer, stay);
    } else {
      var _ = context.executor()
          .schedule(() -> write(context, answer, stay), millis, TimeUnit.MILLISECONDS);
    }
  }

  private static void write(ChannelHandlerContext context, ByteBuf answer, boolean stay) {
    var written = context.writeAndFlush(answer.duplicate());
    if (!stay) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
