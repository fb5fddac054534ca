package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.core.Update;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to store an update while other threads want the same place. Two threads offer
 * updates of one client, or one offers and the other looks it up; the counters say how many offers
 * came too late.
 */
@Compares(
    value = "one offer to the cache, or one look-up where a reader takes part, by each thread",
    base = "alone",
    beside = "emptyCall")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CacheBenchmark {
  private static final String CLIENT = "kiwi.cs.ucla.edu";

  /** What the threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final UpdateRing ring = new UpdateRing(CLIENT);
    private final byte[] client = CoreServer.bytes(CLIENT);
  }

  @Benchmark
  public Update alone(Shared shared, Offerer offerer) {
    return offerer.offer(shared.ring);
  }

  @Benchmark
  @Group("twoOfferers")
  @GroupThreads(2)
  public Update offer(Shared shared, Offerer offerer) {
    return offerer.offer(shared.ring);
  }

  @Benchmark
  @Group("offererAndReader")
  public Update offerWhileRead(Shared shared, Offerer offerer) {
    return offerer.offer(shared.ring);
  }

  @Benchmark
  @Group("offererAndReader")
  public @Nullable Update find(Shared shared) {
    return shared.ring.cache().find(shared.client, 0, shared.client.length);
  }
}
