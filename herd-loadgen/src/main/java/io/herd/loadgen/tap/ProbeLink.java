package io.herd.loadgen.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.wire.ReplyParser;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A connection for a prober's questions: for all of them, or for the one it is made for. Lives on
 * the prober's event loop.
 */
final class ProbeLink extends ChannelInboundHandlerAdapter implements ReplyParser.Sink {
  private static final int LONGEST_REPLY = 1 << 20;

  private final Prober prober;
  private final boolean halfCloses;
  private final String first;
  private final long firstSent;
  private final ReplyParser parser = new ReplyParser(LONGEST_REPLY);
  /** For each question on its way, how long after its update it was sent. */
  private final Deque<Long> waiting = new ArrayDeque<>();
  private @Nullable ChannelHandlerContext context;

  /** For all questions. */
  ProbeLink(Prober prober) {
    this(prober, false, "", 0);
  }

  /** For one question, about an update that was sent at {@code firstSent}. */
  ProbeLink(Prober prober, boolean halfCloses, String first, long firstSent) {
    this.prober = prober;
    this.halfCloses = halfCloses;
    this.first = first;
    this.firstSent = firstSent;
  }

  /** Asks about an update. */
  void ask(long sent, String question) {
    ChannelHandlerContext to = context;
    if (to == null || !to.channel().isActive()) {
      prober.failed(1);
      return;
    }
    waiting.add(System.nanoTime() - sent);
    to.writeAndFlush(Unpooled.copiedBuffer(question, US_ASCII));
  }

  @Override
  public void channelActive(ChannelHandlerContext active) {
    context = active;
    if (!first.isEmpty()) {
      waiting.add(System.nanoTime() - firstSent);
      ChannelFuture written = active.writeAndFlush(Unpooled.copiedBuffer(first, US_ASCII));
      if (halfCloses && active.channel() instanceof DuplexChannel duplex) {
        written.addListener(_ -> duplex.shutdownOutput());
      }
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext active, Object message) {
    ByteBuf in = (ByteBuf) message;
    boolean bounded = parser.feed(in, this);
    in.release();
    if (!bounded || (!first.isEmpty() && waiting.isEmpty())) {
      active.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext active) {
    parser.finish(this);
    prober.failed(waiting.size());
    waiting.clear();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext active, Throwable cause) {
    active.close();
  }

  @Override
  public boolean bodyExpected() {
    return true;
  }

  @Override
  public void onReply(byte[] bytes, int from, int lineEnd, int end) {
    Long delay = waiting.poll();
    if (delay == null) {
      return;
    }
    if (lineEnd > from && (bytes[from] == 'A' || bytes[from] == '?')) {
      prober.answered(delay, bytes[from] == 'A');
    } else {
      prober.failed(1);
    }
  }
}
