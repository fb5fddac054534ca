package io.herd.loadgen.calibrate;

import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.record.Times;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.HdrHistogram.Histogram;

/**
 * The raw round trip of this machine: two threads that block on one loopback connection and send
 * each other the same bytes in turn, with nothing between them and the kernel. Propagation cannot
 * be faster than half of it for each hop.
 */
public final class PingPong {
  private static final int WARMUP_SHARE = 4;

  private PingPong() {}

  /**
   * Measures so many round trips of so many bytes, in nanoseconds, after a quarter as many more.
   */
  public static Distribution measure(int bytes, int rounds) throws IOException {
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Thread.ofPlatform().daemon().name("pong").start(() -> pong(listener, bytes));
      try (SocketChannel channel = SocketChannel.open(listener.getLocalAddress())) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ping(channel, bytes, rounds / WARMUP_SHARE);
        return Distribution.of(ping(channel, bytes, rounds));
      }
    }
  }

  private static Histogram ping(SocketChannel channel, int bytes, int rounds) throws IOException {
    Histogram times = Times.histogram();
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    for (int i = 0; i < rounds; i++) {
      long sent = System.nanoTime();
      write(channel, buffer.clear());
      if (!read(channel, buffer.clear())) {
        throw new IOException("the other end has hung up");
      }
      Times.record(times, System.nanoTime() - sent);
    }
    return times;
  }

  private static void pong(ServerSocketChannel listener, int bytes) {
    try (SocketChannel channel = listener.accept()) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
      while (read(channel, buffer.clear())) {
        write(channel, buffer.flip());
      }
    } catch (IOException _) {
      // The other end has what it wanted, or says that it has not.
    }
  }

  private static void write(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static boolean read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }
}
