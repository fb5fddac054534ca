package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many replies a stub gives in a second when it is always busy: so many connections, each with
 * one call in flight. The stub's latency is left out, so that its work is what limits it.
 *
 * @param concurrent calls in flight
 * @param replies counted in the window
 * @param windowNanos in which they came
 */
public record StubCeiling(int concurrent, long replies, long windowNanos) {

  /** Replies a second. */
  public double repliesPerSecond() {
    return replies * 1e9 / windowNanos;
  }

  /**
   * Measures a stub; blocks for both times.
   *
   * @param stub its URL without a path
   * @throws IllegalStateException in one line, if the stub closes a connection or does not answer
   *     with HTTP 200
   */
  public static StubCeiling measure(
      URI stub, int concurrent, Duration warmUp, Duration window) throws InterruptedException {
    var replies = new LongAdder();
    var broken = new CompletableFuture<String>();
    var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      connect(loop, stub, concurrent, replies, broken);
      await(broken, warmUp);
      long start = System.nanoTime();
      long before = replies.sum();
      await(broken, window);
      long counted = replies.sum() - before;
      return new StubCeiling(concurrent, counted, System.nanoTime() - start);
    } finally {
      loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  private static void connect(EventLoopGroup loop, URI stub, int concurrent, LongAdder replies,
      CompletableFuture<String> broken) {
    var request = request(stub);
    var bootstrap = new Bootstrap().group(loop).channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpResponseDecoder(),
                new StubCaller(request, replies, broken));
          }
        });
    for (int i = 0; i < concurrent; i++) {
      var connected = bootstrap.connect(stub.getHost(), stub.getPort()).awaitUninterruptibly();
      if (!connected.isSuccess()) {
        throw new IllegalStateException(
            "no stub answers at " + stub + "; start one there", connected.cause());
      }
    }
  }

  private static ByteBuf request(URI stub) {
    var text = "GET " + StubServer.LEGACY_PATH
        + "?location=34.068930,-118.445127&radius=10000&key=none HTTP/1.1\r\nHost: "
        + stub.getAuthority() + "\r\n" + Failure.HEADER + ": " + PlacesStub.NOW + "\r\n\r\n";
    return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, US_ASCII)).asReadOnly();
  }

  /** Waits, unless something breaks before. */
  private static void await(CompletableFuture<String> broken, Duration time)
      throws InterruptedException {
    try {
      throw new IllegalStateException(broken.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      // Nothing broke.
    } catch (ExecutionException e) {
      throw new AssertionError("it is only ever completed with a text", e);
    }
  }
}
