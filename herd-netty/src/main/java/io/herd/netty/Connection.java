package io.herd.netty;

import static java.util.Objects.requireNonNull;

import io.herd.core.NodeSpec;
import io.herd.core.Session;
import io.herd.core.Turn;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, driven by its loop. The path of a line: {@link #channelRead} hands the bytes to
 * the session, which appends replies to the loop's output; {@link #channelReadComplete} sends them,
 * once per read; {@link #next} does what the session's turn asks for. All of it runs on the loop,
 * but for {@link #finish} and {@link #close}.
 */
abstract class Connection<S extends Session> extends ChannelInboundHandlerAdapter
    implements Runnable {
  private static final long LINGER_MILLIS = 1_000;
  private static final long QUIET_MILLIS = 2;

  final NodeSpec spec;
  final Loop loop;
  private final NettyNode node;
  private @Nullable ChannelHandlerContext context;
  private @Nullable S session;
  private @Nullable Future<?> giveUp;
  private String reason = "closed by the other side";
  private Turn turn = Turn.IDLE;
  private boolean reading = true;
  private boolean queued;
  private boolean inputEnded;
  private boolean ending;
  private boolean finishing;
  private boolean quiet;
  private boolean emptied;

  Connection(NettyNode node, Loop loop) {
    this.node = node;
    this.loop = loop;
    spec = node.spec();
  }

  /** The session of this connection, now that it is there; null refuses it. */
  abstract @Nullable S open(String remote);

  /** Has the Places call made that the session waits for. */
  abstract void ask();

  @Override
  public final void channelActive(ChannelHandlerContext ctx) {
    context = ctx;
    var remote = (InetSocketAddress) ctx.channel().remoteAddress();
    session = open(NetUtil.toSocketAddressString(remote));
    node.opened(this);
    if (session == null) {
      after(Turn.CLOSE);
      next();
    }
  }

  @Override
  public final void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf read = (ByteBuf) message;
    int length = read.readableBytes();
    read.readBytes(loop.in, 0, length);
    read.release();
    quiet = false;
    emptied = length < loop.in.length;
    if (turn == Turn.IDLE) {
      after(session().receive(loop.in, 0, length, now(), loop.out));
    } else if (turn != Turn.CLOSE) {
      session().hold(loop.in, 0, length);
    }
  }

  @Override
  public final void channelReadComplete(ChannelHandlerContext ctx) {
    if (finishing && emptied && turn == Turn.IDLE) {
      after(Turn.CLOSE);
    }
    next();
  }

  /**
   * Goes on with what had to wait: for the other connections' turn, or for a socket that took no
   * more.
   */
  @Override
  public void run() {
    queued = false;
    if (turn == Turn.MORE && channel().isWritable()) {
      after(session().resume(now(), loop.out));
    }
    next();
  }

  final void after(Turn outcome) {
    turn = outcome;
    if (outcome != Turn.IDLE) {
      read(false);
    }
    if (outcome == Turn.WAITING) {
      ask();
    }
  }

  final void next() {
    write();
    switch (turn) {
      case IDLE -> idle();
      case MORE -> later();
      case WAITING -> {}
      case CLOSE -> end();
    }
  }

  private void idle() {
    if (inputEnded) {
      after(session().endOfInput(now(), loop.out));
      next();
      return;
    }
    read(channel().isWritable());
    if (finishing) {
      awaitQuiet();
    }
  }

  /**
   * Gives way to the other connections of the loop; while the socket takes no more, also to its
   * reader.
   */
  private void later() {
    if (!queued && channel().isWritable()) {
      queued = true;
      loop.executor.execute(this);
    }
  }

  private void read(boolean on) {
    if (on != reading) {
      reading = on;
      channel().config().setAutoRead(on);
    }
  }

  /** Sends what is in the loop's output, as one write, and empties it. */
  final void write() {
    int length = loop.out.length();
    if (length > 0) {
      ByteBuf reply = channel().alloc().directBuffer(length, length);
      reply.writeBytes(loop.out.array(), 0, length);
      loop.out.clear();
      context().writeAndFlush(reply, context().voidPromise());
    }
  }

  @Override
  public final void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (giveUp != null) {
      giveUp.cancel(false);
      giveUp = null;
    }
    if (ctx.channel().isWritable()) {
      later();
    } else {
      read(false);
      int millis = spec.limits().unwritableMillis();
      giveUp = after(millis, () -> close("took nothing for " + millis + " ms"));
    }
  }

  @Override
  public final void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == ChannelInputShutdownEvent.INSTANCE) {
      inputEnded = true;
      read(false);
      if (ending) {
        ctx.close();
      } else {
        next();
      }
    }
  }

  @Override
  public final void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    loop.out.clear();
    if (!(cause instanceof IOException)) {
      spec.server().log().problem("a connection failed: " + cause);
    }
    close(String.valueOf(cause.getMessage()));
  }

  /** Closes as soon as everything is sent. */
  void end() {
    if (!ending) {
      ending = true;
      channel().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(this::sent);
    }
  }

  /** Input left unread would make the kernel reset the connection, and the last reply be lost. */
  private void sent(io.netty.util.concurrent.Future<?> written) {
    if (!written.isSuccess() || inputEnded || finishing) {
      context().close();
      return;
    }
    ChannelFuture _ = ((SocketChannel) channel()).shutdownOutput();
    read(true);
    after(LINGER_MILLIS, () -> context().close());
  }

  /**
   * Answers what has come by now, also what only the kernel has yet, then closes. From any thread.
   */
  final void finish() {
    loop.executor.execute(
        () -> {
          finishing = true;
          reason = "this server stops";
          next();
        });
  }

  final boolean isFinishing() {
    return finishing;
  }

  /**
   * A look at the socket that finds nothing ends it; the loop looks before it runs what is
   * scheduled.
   */
  private void awaitQuiet() {
    if (!quiet) {
      quiet = true;
      after(
          QUIET_MILLIS,
          () -> {
            if (quiet && turn == Turn.IDLE) {
              after(Turn.CLOSE);
            }
            next();
          });
    }
  }

  /** Closes at once, whatever is unsent. From any thread. */
  public final void close(String why) {
    loop.executor.execute(
        () -> {
          reason = why;
          context().close();
        });
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    turn = Turn.CLOSE;
    ending = true;
    if (giveUp != null) {
      giveUp.cancel(false);
    }
    if (session != null) {
      session.closed(reason);
    }
    node.closed(this);
  }

  private Future<?> after(long millis, Runnable task) {
    return loop.executor.schedule(task, millis, TimeUnit.MILLISECONDS);
  }

  final Channel channel() {
    return context().channel();
  }

  private ChannelHandlerContext context() {
    return requireNonNull(context);
  }

  final S session() {
    return requireNonNull(session);
  }

  final Turn turn() {
    return turn;
  }

  final long now() {
    return spec.epochNanos().getAsLong();
  }
}
