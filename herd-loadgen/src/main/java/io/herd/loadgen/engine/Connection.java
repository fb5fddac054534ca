package io.herd.loadgen.engine;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.wire.Excerpt;
import io.herd.loadgen.wire.ReplyParser;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * One client connection: requests out, batched until {@link #flush}, and replies in, matched in
 * order. Lives on its worker's event loop.
 */
final class Connection extends ChannelInboundHandlerAdapter implements ReplyParser.Sink {
  private static final int LONGEST_REPLY = 4 << 20;

  private final int number;
  private final Target target;
  private final Worker worker;
  private final ServerName server = new ServerName();
  private final RequestRing pending = new RequestRing();
  private final ReplyParser parser = new ReplyParser(LONGEST_REPLY);
  private @Nullable Channel channel;
  private @Nullable ByteBuf out;
  private int unsent;

  Connection(int number, Target target, Worker worker) {
    this.number = number;
    this.target = target;
    this.worker = worker;
  }

  int number() {
    return number;
  }

  Target target() {
    return target;
  }

  ServerName server() {
    return server;
  }

  boolean open() {
    return channel != null && channel.isActive();
  }

  int pending() {
    return pending.size();
  }

  /** A slot for a request that {@link #enqueue} is to send. */
  Request next() {
    return pending.add();
  }

  /** Writes the line of the request last taken from {@link #next}; true if it is the first. */
  boolean enqueue(Request request) {
    ByteBuf buffer = out;
    if (buffer == null) {
      buffer = worker.buffer();
      out = buffer;
    }
    worker.write(request, buffer, pending.size());
    return unsent++ == 0;
  }

  /** Hands all that is enqueued to the socket in one write, and dates it. */
  void flush() {
    ByteBuf buffer = out;
    Channel to = channel;
    if (buffer == null || to == null) {
      return;
    }
    long now = System.nanoTime();
    for (int i = pending.size() - unsent; i < pending.size(); i++) {
      Request request = pending.get(i);
      request.sent = now;
      worker.recorder().sent(request);
    }
    out = null;
    unsent = 0;
    to.writeAndFlush(buffer, to.voidPromise());
  }

  /** Gives up what is not answered. */
  void censor(long now) {
    while (pending.size() > 0) {
      worker.recorder().censored(pending.poll(), now);
    }
  }

  void close() {
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    worker.received(System.nanoTime());
    ByteBuf in = (ByteBuf) message;
    boolean bounded = parser.feed(in, this);
    in.release();
    if (!bounded) {
      byte[] rest = parser.rest();
      fail(Fault.ENDLESS, null, rest, 0, rest.length);
      context.close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    worker.repliesTaken(this);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    byte[] rest = parser.rest();
    int lost = pending.size();
    for (int i = 0; i < lost; i++) {
      fail(Fault.CLOSED, pending.poll(), rest, 0, rest.length);
    }
    worker.repliesTaken(this);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  @Override
  public boolean bodyExpected() {
    return pending.size() > 0 && pending.get(0).kind == Kind.WHATSAT;
  }

  @Override
  public void onReply(byte[] bytes, int from, int lineEnd, int end) {
    if (pending.size() == unsent) {
      fail(Fault.UNASKED, null, bytes, from, end);
      return;
    }
    Request request = pending.poll();
    Fault fault = worker.judge().judge(request, bytes, from, lineEnd, end, server);
    if (fault == null) {
      worker.done(this, request);
    } else {
      fail(fault, request, bytes, from, end);
    }
  }

  private void fail(Fault fault, @Nullable Request request, byte[] bytes, int from, int to) {
    worker.failed(fault, target, request, () -> Excerpt.of(bytes, from, to));
  }
}
