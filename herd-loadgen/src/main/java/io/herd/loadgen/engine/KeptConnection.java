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
 * order. Where one does not fit, it is that of a later request, and those between were lost, or the
 * reply before it once more; if it is neither, it is a wrong answer.
 */
final class KeptConnection extends ChannelInboundHandlerAdapter
    implements Connection, ReplyParser.Sink {
  /** How far a lost reply is looked for; farther on it is a wrong answer after all. */
  private static final int LOOK_AHEAD = 64;

  private final int number;
  private final Target target;
  private final Worker worker;
  private final ServerName server = new ServerName();
  private final RequestRing pending = new RequestRing();
  private final ReplyParser parser = new ReplyParser(LONGEST_REPLY);
  private final LastLine last = new LastLine();
  private @Nullable Channel channel;
  private @Nullable ByteBuf out;
  private int unsent;
  private boolean ended;

  KeptConnection(int number, Target target, Worker worker) {
    this.number = number;
    this.target = target;
    this.worker = worker;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public ServerName server() {
    return server;
  }

  @Override
  public boolean open() {
    return channel != null && channel.isActive();
  }

  @Override
  public int pending() {
    return pending.size();
  }

  @Override
  public Request next() {
    return pending.add();
  }

  @Override
  public boolean enqueue(Request request) {
    ByteBuf buffer = out;
    if (buffer == null) {
      buffer = worker.buffer();
      out = buffer;
    }
    worker.write(request, buffer, pending.size());
    return unsent++ == 0;
  }

  /** Hands all that is enqueued to the socket in one write, and dates it. */
  @Override
  public void flush() {
    ByteBuf buffer = out;
    Channel to = channel;
    if (buffer == null || to == null) {
      return;
    }
    long now = System.nanoTime();
    for (int i = pending.size() - unsent; i < pending.size(); i++) {
      Request request = pending.get(i);
      request.sent = now;
      worker.sent(this, request);
    }
    out = null;
    unsent = 0;
    to.writeAndFlush(buffer, to.voidPromise());
  }

  @Override
  public void censor(long now) {
    while (pending.size() > 0) {
      worker.recorder().censored(pending.poll(), now);
    }
  }

  @Override
  public void close() {
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
    ended = true;
    parser.finish(this);
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
  public int endByForm(byte[] bytes, int from, int to) {
    return pending.size() == unsent ? -1 : worker.judge().endOf(pending.get(0), bytes, from, to);
  }

  @Override
  public void onUnended() {
    worker.countUnended();
  }

  @Override
  public void onReply(byte[] bytes, int from, int lineEnd, int end) {
    boolean waiting = pending.size() > unsent;
    Fault fault = waiting ? judge(0, bytes, from, lineEnd, end) : Fault.UNASKED;
    if (fault == null) {
      last.keep(bytes, from, lineEnd, end > lineEnd);
      worker.done(this, pending.poll());
    } else if (!ended) {
      mend(fault, bytes, from, lineEnd, end);
    }
  }

  private void mend(Fault fault, byte[] bytes, int from, int lineEnd, int end) {
    boolean wrongBody = fault.ofBody() && end > lineEnd;
    int answered = wrongBody ? 0 : answered(bytes, from, lineEnd, end);
    if (answered > 0) {
      for (int i = 0; i < answered; i++) {
        fail(Fault.LOST, pending.poll(), bytes, from, end);
      }
      last.keep(bytes, from, lineEnd, end > lineEnd);
      worker.done(this, pending.poll());
    } else if (!fault.ofBody() && last.same(bytes, from, lineEnd, end > lineEnd)) {
      fail(Fault.DUPLICATE, null, bytes, from, end);
    } else {
      last.forget();
      fail(fault, fault == Fault.UNASKED ? null : pending.poll(), bytes, from, end);
    }
  }

  /** The number of the later request whose right answer this is, or 0. */
  private int answered(byte[] bytes, int from, int lineEnd, int end) {
    int upTo = Math.min(pending.size() - unsent, LOOK_AHEAD);
    for (int i = 1; i < upTo; i++) {
      if (judge(i, bytes, from, lineEnd, end) == null) {
        return i;
      }
    }
    return 0;
  }

  private @Nullable Fault judge(int nth, byte[] bytes, int from, int lineEnd, int end) {
    return worker.judge().judge(pending.get(nth), bytes, from, lineEnd, end, server);
  }

  private void fail(Fault fault, @Nullable Request request, byte[] bytes, int from, int to) {
    worker.failed(fault, target, request, () -> Excerpt.of(bytes, from, to));
  }
}
