package io.herd.benchmarks.jmh.threads;

import io.herd.benchmarks.jmh.Compares;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From one thread to another and back, both of one kind. They pass the turn a thousand times on
 * their own, so that the thread of JMH, which is always a platform thread, has no part in it.
 */
@Compares(
    value = "the turn handed from one waiting thread to another and back",
    base = "platformThreads")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(HandOffBenchmark.TURNS)
public class HandOffBenchmark {
  static final int TURNS = 1_000;

  private final Rally platform = new Rally(Thread.ofPlatform().daemon());
  private final Rally virtual = new Rally(Thread.ofVirtual());
  private EventLoop ping;
  private EventLoop pong;

  @Setup
  public void start() {
    ping = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()).next();
    pong = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()).next();
  }

  @TearDown
  public void stop() {
    for (EventLoop loop : new EventLoop[] {ping, pong}) {
      loop.parent().shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  @Benchmark
  public void platformThreads() throws InterruptedException {
    platform.play(TURNS);
  }

  @Benchmark
  public void virtualThreads() throws InterruptedException {
    virtual.play(TURNS);
  }

  @Benchmark
  public void eventLoops() throws InterruptedException {
    new LoopRally(ping, pong).play(TURNS);
  }
}
