package io.herd.loadgen.stub;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * The same usual replies as {@link PlacesStub}, many times faster and nothing else: every GET gets
 * the legacy form, everything else the current one, after the latency, or at once with
 * {@code X-Stub: now}; there are no failures.
 */
public final class FastStub implements StubServer {
  private static final int ACCEPT_QUEUE = 1_024;

  private final EventLoopGroup loops;
  private final Channel listener;

  private FastStub(EventLoopGroup loops, Channel listener) {
    this.loops = loops;
    this.listener = listener;
  }

  /**
   * Starts a stub.
   *
   * @param port the port on 127.0.0.1, or 0 for any free one
   * @throws IllegalStateException in one line, if the port cannot be had
   */
  public static FastStub start(int port, Latency latency) {
    return start(StubOptions.LOOPBACK, port, latency);
  }

  static FastStub start(String host, int port, Latency latency) {
    var loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    var bound = bootstrap(loops, latency).bind(host, port).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      loops.shutdownGracefully();
      throw new IllegalStateException("the stub cannot listen at " + host + ":" + port
          + "; choose another port, or 0 for any free one", bound.cause());
    }
    return new FastStub(loops, bound.channel());
  }

  private static ServerBootstrap bootstrap(EventLoopGroup loops, Latency latency) {
    return new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, ACCEPT_QUEUE)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpRequestDecoder(), new FastAnswers(latency));
          }
        });
  }

  @Override
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  @Override
  public void close() {
    listener.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
