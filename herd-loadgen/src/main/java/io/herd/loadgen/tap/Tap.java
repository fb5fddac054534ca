package io.herd.loadgen.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.wire.AtLine;
import io.herd.loadgen.wire.AtLine.Field;
import io.herd.loadgen.wire.ClientNames;
import io.herd.loadgen.wire.Excerpt;
import io.herd.loadgen.wire.LineSplitter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.CompletableFuture;

/**
 * Joins a herd as one more neighbour of a server, by its peer port, and stamps each AT it is
 * flooded on the clock of {@link System#nanoTime}, as soon as it is read. It floods nothing itself.
 * Lives on one event loop; the counters are for any thread, the moments for after it has closed.
 */
public final class Tap extends ChannelInboundHandlerAdapter implements LineSplitter.Sink {
  private static final byte[] PONG = "PONG\n".getBytes(US_ASCII);

  private final TapSpec spec;
  private final ClientNames names;
  private final LineSplitter splitter = new LineSplitter();
  private final AtLine at = new AtLine();
  private final StampLog arrivals = new StampLog();
  private final TapCounts counts = new TapCounts();
  private final CompletableFuture<Tap> joined = new CompletableFuture<>();
  private boolean greeted;
  private boolean pinged;
  private long now;

  public Tap(TapSpec spec, ClientNames names) {
    this.spec = spec;
    this.names = names;
  }

  public TapSpec spec() {
    return spec;
  }

  public TapCounts counts() {
    return counts;
  }

  /** When each write-once update was first seen. */
  StampLog arrivals() {
    return arrivals;
  }

  /** Completes when the server has greeted, or with {@link BadInput} if it is another one. */
  public CompletableFuture<Tap> joined() {
    return joined;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    String hello = "HERD 1 Tap-" + spec.server() + "\n";
    context.writeAndFlush(Unpooled.copiedBuffer(hello, US_ASCII));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    now = System.nanoTime();
    ByteBuf in = (ByteBuf) message;
    splitter.feed(in, this);
    in.release();
    if (pinged) {
      pinged = false;
      context.writeAndFlush(Unpooled.wrappedBuffer(PONG));
    }
  }

  @Override
  public void onLine(byte[] bytes, int from, int to) {
    if (!greeted) {
      greet(Excerpt.of(bytes, from, to).strip());
    } else if (at.read(bytes, from, to)) {
      arrived(names.indexOf(bytes, at.start(Field.CLIENT), at.end(Field.CLIENT)));
    } else if (Excerpt.of(bytes, from, to).strip().equals("PING")) {
      pinged = true;
    } else {
      counts.ignore();
    }
  }

  private void arrived(long index) {
    if (index < 0) {
      counts.foreign();
    } else if (arrivals.get(index) == 0) {
      arrivals.set(index, now);
      counts.first();
    } else {
      counts.again();
    }
  }

  private void greet(String line) {
    greeted = true;
    String[] words = line.split(" ", -1);
    if (words.length < 3 || !words[0].equals("HERD")) {
      refuse("greets with \"" + line + "\"; name a server's peer port");
    } else if (!words[2].equals(spec.server())) {
      refuse("is server " + words[2] + "; name the peer port of " + spec.server());
    } else {
      joined.complete(this);
    }
  }

  private void refuse(String what) {
    joined.completeExceptionally(new BadInput("tap " + spec.server() + ": " + spec.peer()
        + " " + what));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    counts.close();
    refuse("hung up instead of greeting; name a server's peer port");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
