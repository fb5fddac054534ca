package io.herd.benchmarks.jmh.locks;

import io.herd.benchmarks.jmh.Compares;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a lock costs that nobody else wants, beside a call that does nothing. */
@Compares(
    value = "one call of an empty method that is not inlined, or one increment of a shared number"
        + " by a thread that has it to itself",
    base = "emptyCall")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockBenchmark {
  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong atomic = new AtomicLong();
  private long guarded;

  @Benchmark
  public void emptyCall() {
    nothing();
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private void nothing() {}

  @Benchmark
  public long monitor() {
    synchronized (monitor) {
      return ++guarded;
    }
  }

  @Benchmark
  public long reentrantLock() {
    lock.lock();
    try {
      return ++guarded;
    } finally {
      lock.unlock();
    }
  }

  /** A loop about compareAndSet, as lock-free code has it, and not the one getAndAdd. */
  @Benchmark
  public long compareAndSet() {
    while (true) {
      long seen = atomic.get();
      if (atomic.compareAndSet(seen, seen + 1)) {
        return seen;
      }
    }
  }
}
