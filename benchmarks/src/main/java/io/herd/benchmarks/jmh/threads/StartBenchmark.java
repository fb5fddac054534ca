package io.herd.benchmarks.jmh.threads;

import io.herd.benchmarks.jmh.Compares;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From asking for a unit of work until it has run, where nothing else runs: on a thread that has to
 * be made, or on one that is there. The next one is asked for at once, so that a thread which is
 * there has hardly time to fall asleep; {@link HandOffBenchmark} has that in it.
 */
@Compares(
    value = "one unit of work, from asking for it until it has run, while nothing else runs; the"
        + " one who asks spins meanwhile",
    base = "eventLoopTask")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StartBenchmark {
  private final int burst;
  private final Done done = new Done();
  private ExecutorService pool;
  private EventLoop loop;

  /** One unit at a time. */
  public StartBenchmark() {
    this(1);
  }

  StartBenchmark(int burst) {
    this.burst = burst;
  }

  @Setup
  public void start() {
    pool = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()).next();
  }

  @TearDown
  public void stop() {
    pool.shutdownNow();
    loop.parent().shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  @Benchmark
  public void platformThread() {
    int before = done.count();
    for (int i = 0; i < burst; i++) {
      Thread.ofPlatform().start(done);
    }
    done.await(burst, before);
  }

  @Benchmark
  public void virtualThread() {
    int before = done.count();
    for (int i = 0; i < burst; i++) {
      Thread.startVirtualThread(done);
    }
    done.await(burst, before);
  }

  @Benchmark
  public void poolTask() {
    int before = done.count();
    for (int i = 0; i < burst; i++) {
      pool.execute(done);
    }
    done.await(burst, before);
  }

  @Benchmark
  public void eventLoopTask() {
    int before = done.count();
    for (int i = 0; i < burst; i++) {
      loop.execute(done);
    }
    done.await(burst, before);
  }
}
