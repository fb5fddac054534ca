package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.UnixChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * How evenly the kernel spreads connections over reactors that listen on one port with
 * {@code SO_REUSEPORT}: 10,000 connections over four listeners, each with a loop of its own.
 */
public record SharedListener() implements Probe {
  /** The figure's name. */
  public static final String P_VALUE = "p of a chi-square test against even shares";
  /** The figure's name. */
  public static final String WORST = "greatest distance of a share from even, in per cent";

  /** The note's name. */
  public static final String SHARES = "connections per loop";

  private static final int LISTENERS = 4;
  private static final int CONNECTIONS = 10_000;
  private static final double SECONDS_EACH = 1.5;
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  @Override
  public String name() {
    return "shared-listener";
  }

  @Override
  public double seconds(int rounds) {
    return rounds * SECONDS_EACH;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    List<Double> p = new ArrayList<>();
    List<Double> worst = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    if (Epoll.isAvailable()) {
      for (int round = 0; round < rounds; round++) {
        long[] counts = counts();
        p.add(new ChiSquareTest().chiSquareTest(even(), counts));
        worst.add(worst(counts));
        shares.add(Arrays.toString(counts));
      }
    }
    return new Samples(Map.of(P_VALUE, p, WORST, worst),
        Map.of(SHARES, String.join(" ", shares)));
  }

  private static double[] even() {
    double[] even = new double[LISTENERS];
    Arrays.fill(even, (double) CONNECTIONS / LISTENERS);
    return even;
  }

  private static double worst(long[] counts) {
    double even = (double) CONNECTIONS / LISTENERS;
    double worst = 0;
    for (long count : counts) {
      worst = Math.max(worst, Math.abs(count / even - 1) * 100);
    }
    return worst;
  }

  private static long[] counts() throws IOException {
    AtomicIntegerArray accepted = new AtomicIntegerArray(LISTENERS);
    List<EventLoopGroup> groups = new ArrayList<>();
    try {
      InetSocketAddress address = new InetSocketAddress("127.0.0.1", 0);
      for (int i = 0; i < LISTENERS; i++) {
        EventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        groups.add(group);
        address = listen(group, address, accepted, i);
      }
      dial(address);
      await(accepted);
    } finally {
      groups.forEach(EventLoopGroup::shutdownGracefully);
    }
    long[] counts = new long[LISTENERS];
    Arrays.setAll(counts, accepted::get);
    return counts;
  }

  private static InetSocketAddress listen(
      EventLoopGroup group, InetSocketAddress address, AtomicIntegerArray accepted, int number) {
    Channel channel = new ServerBootstrap()
        .group(group)
        .channel(EpollServerSocketChannel.class)
        .option(UnixChannelOption.SO_REUSEPORT, true)
        .childHandler(new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel socket) {
            accepted.incrementAndGet(number);
            socket.close();
          }
        })
        .bind(address).syncUninterruptibly().channel();
    return (InetSocketAddress) channel.localAddress();
  }

  private static void dial(InetSocketAddress address) throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(address);
        socket.getInputStream().read();
      }
    }
  }

  private static void await(AtomicIntegerArray accepted) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    int sum = 0;
    while (sum < CONNECTIONS) {
      if (System.nanoTime() > deadline) {
        throw new IOException(sum + " of " + CONNECTIONS + " connections were accepted in 10 s");
      }
      LockSupport.parkNanos(1_000_000);
      sum = 0;
      for (int i = 0; i < LISTENERS; i++) {
        sum += accepted.get(i);
      }
    }
  }
}
