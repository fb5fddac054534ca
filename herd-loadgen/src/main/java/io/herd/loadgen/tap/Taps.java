package io.herd.loadgen.tap;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.TapForm;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.wire.ClientNames;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The taps of a run, on one event loop of their own, so that stamping waits for no sending. */
public final class Taps implements AutoCloseable {
  private static final long GREETING_SECONDS = 5;
  private static final long POLL_MILLIS = 5;

  private final Loops loops = new Loops("tap", 1);
  private final List<Tap> taps = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();

  /** Joins every server named; {@link BadInput} if one cannot be joined. */
  public void join(List<TapSpec> specs, ClientNames names) throws InterruptedException {
    for (TapSpec spec : specs) {
      Tap tap = new Tap(spec, names);
      channels.add(spec.form() == TapForm.LISTEN ? listen(tap) : dial(tap));
      taps.add(greeted(tap));
    }
  }

  private Channel dial(Tap tap) throws InterruptedException {
    ChannelFuture dialled = Loops.client(loops.all().getFirst(), new TapLink(tap))
        .connect(tap.spec().peer().host(), tap.spec().peer().port()).await();
    if (!dialled.isSuccess()) {
      throw tap.refusal("does not answer; name the peer port of a running server");
    }
    return dialled.channel();
  }

  private Channel listen(Tap tap) throws InterruptedException {
    ChannelFuture bound = loops.server(new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new TapLink(tap));
      }
    }).bind(tap.spec().peer().host(), tap.spec().peer().port()).await();
    if (!bound.isSuccess()) {
      throw tap.refusal("cannot be listened at (" + bound.cause().getMessage()
          + "); name a free port of this machine that the herd dials");
    }
    tap.join();
    return bound.channel();
  }

  public List<Tap> all() {
    return taps;
  }

  /** Waits until every tap has seen as many updates as were acknowledged, or the deadline. */
  public void await(Ledger ledger, long deadlineNanos) throws InterruptedException {
    while (behind(ledger.accepted()) && System.nanoTime() < deadlineNanos) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** Leaves the herd; the moments that the taps have kept can be read from then on. */
  @Override
  public void close() {
    channels.forEach(channel -> channel.close().awaitUninterruptibly());
    loops.close();
  }

  private boolean behind(long accepted) {
    return taps.stream().map(Tap::counts)
        .anyMatch(counts -> !counts.closed() && counts.distinct() < accepted);
  }

  private static Tap greeted(Tap tap) throws InterruptedException {
    try {
      return tap.joined().get(GREETING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BadInput bad ? bad : new IllegalStateException(e.getCause());
    } catch (TimeoutException _) {
      throw tap.refusal("does not greet; name a server's peer port, not its client port");
    }
  }
}
