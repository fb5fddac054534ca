package io.herd.loadgen.calibrate;

import io.herd.loadgen.net.Loops;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The cheapest server that answers an IAMAT as the protocol wants it: one event loop, no map, no
 * clock, no neighbours. What a generator cannot do against it, it cannot do at all.
 */
public final class NullServer implements AutoCloseable {
  private final Loops loops = new Loops("null", 1);
  private final Channel listener;

  /** Listens on the loopback address; port 0 takes any free one. */
  public NullServer(String name, int port) {
    ChannelInitializer<Channel> handlers = new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new NullConnection(name));
      }
    };
    listener = loops.server(handlers)
        .bind(InetAddress.getLoopbackAddress(), port).syncUninterruptibly().channel();
  }

  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Stops the event loop for a time, as a long collection would; returns at once. */
  public void freeze(Duration time) {
    loops.all().getFirst().execute(() -> {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    });
  }

  @Override
  public void close() {
    loops.close();
  }
}
