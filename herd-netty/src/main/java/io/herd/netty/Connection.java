package io.herd.netty;

import static java.util.Objects.requireNonNull;

import io.herd.core.NodeSpec;
import io.herd.core.Session;
import io.herd.core.Turn;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection, driven by its loop. The path of a line: {@link #channelRead} hands bytes to the
 * session, which appends replies to the loop's output; {@link #channelReadComplete} sends them,
 * once per read; {@link #proceed} does what the session's turn asks for. All of it runs on the
 * loop.
 */
abstract class Connection<S extends Session> extends ChannelInboundHandlerAdapter
    implements Runnable {
  private static final long LINGER_MILLIS = 1_000;
  private static final long LOOK_MILLIS = 2;

  final NodeSpec spec;
  final Loop loop;
  final SocketChannel socket;
  private final NettyNode node;
  private final Patience patience;
  private @Nullable S session;
  private String reason = "closed by the other side";
  private Turn turn = Turn.IDLE;
  private boolean queued; // this is, in the loop
  private boolean inputEnded;
  private boolean ending;
  private boolean finishing;
  private boolean moreToRead;
  private boolean mayAsk; // for what the session waits for

  Connection(NettyNode node, Loop loop, SocketChannel socket) {
    this.node = node;
    this.loop = loop;
    this.socket = socket;
    spec = node.spec();
    patience = new Patience(loop, spec.limits().unwritableMillis(), this::close);
  }

  /** The session of this connection, which is there now; null refuses it. */
  abstract @Nullable S open(String remote);

  /** The session waits for a Places call, which is to be made. */
  abstract void ask();

  @Override
  public final void channelActive(ChannelHandlerContext ctx) {
    session = open(NetUtil.toSocketAddressString(socket.remoteAddress()));
    if (session == null) {
      proceed(Turn.CLOSE);
    } else if (node.isClosing()) {
      finish();
    }
  }

  @Override
  public final void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf read = (ByteBuf) message;
    do {
      take(read);
    } while (read.isReadable()); // only what TLS unwraps can be longer than the buffer
    read.release();
    write();
  }

  private void take(ByteBuf read) {
    int length = Math.min(read.readableBytes(), loop.in.length);
    read.readBytes(loop.in, 0, length);
    moreToRead = length == loop.in.length;
    if (turn == Turn.IDLE) {
      took(session().receive(loop.in, 0, length, now(), loop.out));
    } else if (turn != Turn.CLOSE) {
      session().hold(loop.in, 0, length);
    }
  }

  @Override
  public final void channelReadComplete(ChannelHandlerContext ctx) {
    proceed();
  }

  /** Goes on with what had to wait for the other connections, or for this one's reader. */
  @Override
  public void run() {
    queued = false;
    if (turn == Turn.MORE && mayRead()) {
      took(session().resume(now(), loop.out));
    }
    proceed();
  }

  final void proceed(Turn outcome) {
    took(outcome);
    proceed();
  }

  private void took(Turn outcome) {
    turn = outcome;
    if (outcome != Turn.IDLE) {
      read(false);
    }
    mayAsk = outcome == Turn.WAITING;
  }

  private void proceed() {
    write();
    socket.flush();
    switch (turn) {
      case IDLE -> {
        if (inputEnded) {
          proceed(session().endOfInput(now(), loop.out));
        } else {
          read(mayRead());
        }
      }
      case MORE -> later();
      case WAITING -> { // who does not take its answers gets no more of them
        if (mayAsk && socket.isWritable()) {
          mayAsk = false;
          ask();
        }
      }
      case CLOSE -> end();
    }
  }

  /**
   * Lets the other connections of the loop have their turn; an unwritable socket has to come back
   * by itself.
   */
  private void later() {
    if (!queued && mayRead()) {
      queued = true;
      loop.executor.execute(this);
    }
  }

  /** Whether more may be read: lines whose replies wait would only pile up. */
  boolean mayRead() {
    return socket.isWritable();
  }

  private void read(boolean on) {
    if (socket.config().isAutoRead() != on) {
      socket.config().setAutoRead(on);
    }
  }

  /**
   * Hands over what is in the loop's output; the flush that sends it comes later, with
   * {@link #proceed}.
   */
  final void write() {
    loop.writeTo(socket);
  }

  @Override
  public final void channelWritabilityChanged(ChannelHandlerContext ctx) {
    patience.stop();
    if (socket.isWritable()) {
      later();
    } else {
      read(socket.config().isAutoRead() && mayRead());
      patience.start();
    }
  }

  /** Something that concerns only one kind of connection. */
  void happened(Object event) {}

  /** Says that nothing more will come. */
  void shutDownOutput() {
    ChannelFuture _ = socket.shutdownOutput();
  }

  @Override
  public final void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    happened(event);
    if (event == ChannelInputShutdownEvent.INSTANCE) {
      inputEnded = true;
      read(false);
      if (ending) {
        socket.close();
      } else if (session != null) { // epoll tells it of a dial in vain too
        proceed();
      }
    }
  }

  /** Closes as soon as everything is sent; {@link Turn#CLOSE} has come. */
  void end() {
    if (!ending) {
      ending = true;
      var written = new DefaultChannelPromise(socket, loop.executor).addListener(this::sent);
      socket.writeAndFlush(Unpooled.EMPTY_BUFFER, written);
    }
  }

  /** Whether the other side's end is awaited when this node stops. */
  abstract boolean awaitsItsEnd();

  /** Whether there is room to wait for the other side's end; asked once. */
  abstract boolean mayLinger();

  /**
   * Unread input makes the kernel reset a socket that is closed, and then the last bytes may be
   * lost.
   */
  private void sent(Future<?> written) {
    if (inputEnded || !written.isSuccess() || (finishing && !awaitsItsEnd()) || !mayLinger()) {
      socket.close();
    } else {
      shutDownOutput();
      read(true);
      loop.after(LINGER_MILLIS, socket::close);
    }
  }

  /** Answers what has come, also what only the kernel has yet, then closes. From any thread. */
  final void finish() {
    loop.executor.execute(
        () -> {
          finishing = true;
          reason = "this server stops";
          moreToRead = true;
          if (session == null) {
            socket.close();
          } else {
            look();
          }
        });
  }

  /** The loop reads from every socket that has something before this looks again. */
  private void look() {
    if (turn == Turn.IDLE && !moreToRead) {
      proceed(Turn.CLOSE);
    } else {
      moreToRead = turn != Turn.IDLE || !socket.config().isAutoRead();
      Runnable again = () -> loop.executor.execute(this::look);
      socket.eventLoop().schedule(again, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Closes at once. From any thread. */
  public final void close(String why) {
    loop.executor.execute(
        () -> {
          reason = why;
          socket.close();
        });
  }

  /** Why it has to be closed now. By the loop, now and then. */
  final @Nullable String overdue(long nanoTime) {
    return session == null ? null : session.overdue(nanoTime);
  }

  @Override
  public final void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    loop.out.clear();
    if (!(cause instanceof IOException || cause.getCause() instanceof SSLException)) {
      spec.server().log().problem("a connection failed: " + cause);
    }
    close(String.valueOf(cause.getMessage()));
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    turn = Turn.CLOSE;
    ending = true;
    if (session != null) {
      session.closed(reason);
    }
  }

  @Override
  public final void handlerAdded(ChannelHandlerContext ctx) {
    node.add(this);
  }

  @Override
  public final void handlerRemoved(ChannelHandlerContext ctx) {
    node.remove(this);
  }

  final S session() {
    return requireNonNull(session);
  }

  final Turn turn() {
    return turn;
  }

  final boolean isFinishing() {
    return finishing;
  }

  final long now() {
    return spec.epochNanos().getAsLong();
  }
}
