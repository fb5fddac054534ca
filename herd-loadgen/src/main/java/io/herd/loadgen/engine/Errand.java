package io.herd.loadgen.engine;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.wire.Excerpt;
import io.herd.loadgen.wire.ReplyParser;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import org.jspecify.annotations.Nullable;

/** One request on a connection of its own: connect, write, perhaps half-close, read, close. */
final class Errand extends ChannelInboundHandlerAdapter implements ReplyParser.Sink {
  private final Request request = new Request();
  private final Errands lane;
  private final Worker worker;
  private final ReplyParser parser = new ReplyParser(Connection.LONGEST_REPLY);
  private @Nullable ByteBuf line;
  private @Nullable ChannelFuture dialled;
  private boolean over;

  Errand(Errands lane, Worker worker) {
    this.lane = lane;
    this.worker = worker;
  }

  Request request() {
    return request;
  }

  /** Takes the line to be written. */
  void carry(ByteBuf text) {
    line = text;
  }

  /** Follows the connection that is being made. */
  void dialled(ChannelFuture future) {
    dialled = future;
    future.addListener(_ -> {
      if (!future.isSuccess()) {
        end(Fault.NO_CONNECTION, String.valueOf(future.cause().getMessage()));
      }
    });
  }

  /** Ends it without a reply. */
  void giveUp() {
    over = true;
    dropLine();
    if (dialled != null) {
      dialled.channel().close();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    ByteBuf text = line;
    line = null;
    if (text == null) {
      context.close();
      return;
    }
    ChannelFuture written = context.writeAndFlush(text);
    if (worker.plan().style().halfCloses() && context.channel() instanceof DuplexChannel duplex) {
      written.addListener(_ -> duplex.shutdownOutput());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    worker.received(System.nanoTime());
    ByteBuf in = (ByteBuf) message;
    boolean bounded = parser.feed(in, this);
    in.release();
    if (!bounded) {
      end(Fault.ENDLESS, shown(parser.rest()));
    }
    if (over) {
      context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    parser.finish(this);
    end(Fault.CLOSED, shown(parser.rest()));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  @Override
  public boolean bodyExpected() {
    return request.kind == Kind.WHATSAT;
  }

  @Override
  public int endByForm(byte[] bytes, int from, int to) {
    return worker.judge().endOf(request, bytes, from, to);
  }

  @Override
  public void onUnended() {
    worker.countUnended();
  }

  @Override
  public void onReply(byte[] bytes, int from, int lineEnd, int end) {
    if (over) {
      worker.failed(Fault.UNASKED, lane.target(), null, () -> Excerpt.of(bytes, from, end));
      return;
    }
    Fault fault = worker.judge().judge(request, bytes, from, lineEnd, end, lane.server());
    if (fault == null) {
      over = true;
      worker.done(lane, request);
      lane.over(this);
    } else {
      end(fault, Excerpt.of(bytes, from, end));
    }
  }

  private void end(Fault fault, String got) {
    if (!over) {
      over = true;
      dropLine();
      worker.failed(fault, lane.target(), request, () -> got);
      lane.over(this);
    }
  }

  private void dropLine() {
    if (line != null) {
      line.release();
      line = null;
    }
  }

  private static String shown(byte[] rest) {
    return Excerpt.of(rest, 0, rest.length);
  }
}
