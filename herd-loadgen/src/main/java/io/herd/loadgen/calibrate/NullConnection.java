package io.herd.loadgen.calibrate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.wire.LineSplitter;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code IAMAT <rest>} with {@code AT <name> +0.000000001 <rest>}, and anything else with
 * {@code ? }; one write for each read.
 */
final class NullConnection extends ChannelInboundHandlerAdapter implements LineSplitter.Sink {
  private static final int COMMAND = "IAMAT ".length();
  private static final byte[] UNKNOWN = "? ".getBytes(US_ASCII);

  private final byte[] head;
  private final LineSplitter splitter = new LineSplitter();
  private @Nullable ByteBuf out;

  NullConnection(String name) {
    head = ("AT " + name + " +0.000000001 ").getBytes(US_ASCII);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf in = (ByteBuf) message;
    ByteBuf replies = context.alloc().directBuffer(2 * in.readableBytes());
    out = replies;
    splitter.feed(in, this);
    in.release();
    out = null;
    context.write(replies, context.voidPromise());
  }

  @Override
  public void onLine(byte[] bytes, int from, int to) {
    ByteBuf replies = out;
    if (replies == null) {
      return;
    }
    if (to - from > COMMAND && bytes[from] == 'I' && bytes[from + 1] == 'A') {
      replies.writeBytes(head).writeBytes(bytes, from + COMMAND, to - from - COMMAND);
    } else {
      replies.writeBytes(UNKNOWN).writeBytes(bytes, from, to - from);
    }
    replies.writeByte('\n');
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
