package io.herd.loadgen.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.spec.TapForm;
import io.herd.loadgen.wire.Excerpt;
import io.herd.loadgen.wire.Greeting;
import io.herd.loadgen.wire.LineSplitter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * One connection of a tap. A tap that dials has one; one that listens has as many as the herd
 * dials, one after the other or at once.
 */
final class TapLink extends ChannelInboundHandlerAdapter implements LineSplitter.Sink {
  private final Tap tap;
  private final boolean herd;
  private final LineSplitter splitter = new LineSplitter();
  private final Greeting greeting;
  private String answer = "";
  private boolean greeted;
  private long now;

  TapLink(Tap tap) {
    this.tap = tap;
    this.herd = tap.spec().form() == TapForm.HERD;
    this.greeting = new Greeting("Tap-" + tap.spec().server(), tap.key());
    this.greeted = !herd;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (herd) {
      send(context, greeting.hello());
    } else {
      tap.join();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    now = System.nanoTime();
    ByteBuf in = (ByteBuf) message;
    splitter.feed(in, this);
    in.release();
    if (!answer.isEmpty()) {
      send(context, answer);
      answer = "";
    }
  }

  @Override
  public void onLine(byte[] bytes, int from, int to) {
    if (!greeted) {
      greet(Excerpt.of(bytes, from, to).strip());
    } else if (is(bytes, from, to, "PING")) {
      answer = "PONG\n";
    } else if (is(bytes, from, to, "HERD")) {
      answer = greeting.hello();
    } else {
      tap.took(bytes, from, to, now);
    }
  }

  private void greet(String line) {
    try {
      answer += greeting.hear(line);
      greeted = greeting.isDone();
      if (!greeting.server().equals(tap.spec().server())) {
        tap.refuse("is server " + greeting.server() + "; name the peer port of "
            + tap.spec().server());
      } else if (greeted) {
        tap.join();
      }
    } catch (Greeting.Refused e) {
      tap.refuse(e.why());
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    splitter.finish(this);
    if (tap.spec().form() != TapForm.LISTEN) {
      tap.counts().close();
      tap.refuse("hung up instead of greeting; name a server's peer port");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private static void send(ChannelHandlerContext context, String text) {
    context.writeAndFlush(Unpooled.copiedBuffer(text, US_ASCII));
  }

  /** Whether the line's first word is this one of four letters. */
  private static boolean is(byte[] bytes, int from, int to, String word) {
    if (to - from < word.length()
        || (to - from > word.length() && bytes[from + word.length()] > ' ')) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
