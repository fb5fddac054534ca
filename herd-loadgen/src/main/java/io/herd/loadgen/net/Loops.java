package io.herd.loadgen.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Event loop threads, by epoll where it is available and by NIO elsewhere. */
public final class Loops implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int BACKLOG = 1_024;
  private static final boolean EPOLL = Epoll.isAvailable();

  private final EventLoopGroup group;
  private final List<EventLoop> loops;
  private final List<Alertness> alertness = new ArrayList<>();

  /** Starts daemon threads, named {@code name} and a number. */
  public Loops(String name, int threads) {
    IoHandlerFactory io = EPOLL
        ? EpollIoHandler.newFactory(0, this::nextAlertness)
        : NioIoHandler.newFactory(SelectorProvider.provider(), this::nextAlertness);
    group = new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), io);
    loops = IntStream.range(0, threads).mapToObj(_ -> group.next()).toList();
  }

  /** {@code epoll} or {@code nio}. */
  public static String kind() {
    return EPOLL ? "epoll" : "nio";
  }

  public List<EventLoop> all() {
    return loops;
  }

  /** How awake each loop is, in the order of {@link #all}. */
  public List<Alertness> alertness() {
    return alertness;
  }

  private Alertness nextAlertness() {
    Alertness next = new Alertness();
    alertness.add(next);
    return next;
  }

  /** A dialler for connections that live on {@code loop}. */
  public static Bootstrap client(EventLoop loop, ChannelHandler handler) {
    Class<? extends Channel> channel = EPOLL ? EpollSocketChannel.class : NioSocketChannel.class;
    return new Bootstrap().group(loop).channel(channel).handler(handler)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
  }

  /** A listener whose connections {@code handler} sets up. */
  public ServerBootstrap server(ChannelHandler handler) {
    Class<? extends ServerChannel> channel =
        EPOLL ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    return new ServerBootstrap().group(group).channel(channel).childHandler(handler)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
