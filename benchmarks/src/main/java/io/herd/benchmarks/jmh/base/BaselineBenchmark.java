package io.herd.benchmarks.jmh.base;

import io.herd.benchmarks.jmh.Compares;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What nothing costs on this machine, and what the physical limit of a round trip is. */
@Compares("one call, one reading of the clock, one round trip of a line's bytes over raw loopback"
    + " sockets between two blocking threads")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BaselineBenchmark {
  /** A socket with its echo. */
  @State(Scope.Benchmark)
  public static class Loopback {
    private PingPong pair;

    @Setup
    public void connect() throws IOException {
      pair = new PingPong();
    }

    @TearDown
    public void close() throws IOException {
      pair.close();
    }
  }

  /** A call that is not inlined, of a method that does nothing. */
  @Benchmark
  public void emptyCall() {
    nothing();
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private void nothing() {}

  @Benchmark
  public long nanoTime() {
    return System.nanoTime();
  }

  @Benchmark
  public int loopback(Loopback loopback) throws IOException {
    return loopback.pair.roundTrip();
  }
}
