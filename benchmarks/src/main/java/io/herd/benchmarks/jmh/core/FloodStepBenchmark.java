package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.core.PeerSession;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of a flood: from the bytes of a new AT line to the bytes for the other neighbours. */
@Compares(
    value = "one new AT line, until it is among the bytes for each neighbour but its sender",
    arm = "forwardedTo",
    base = "1",
    beside = "emptyCall",
    quick = "forwardedTo=1,2,8")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FloodStepBenchmark {
  /** How many neighbours there are besides the sender. */
  @Param({"1", "2", "4", "8", "16"})
  public int forwardedTo;

  private final UpdateLines updates = UpdateLines.at("kiwi.cs.ucla.edu");
  private CoreServer server;
  private PeerSession sender;

  @Setup
  public void link() {
    server = new CoreServer(forwardedTo + 1);
    sender = server.peers.getFirst();
  }

  @Benchmark
  public int atForwarded() {
    byte[] at = updates.next();
    sender.receive(at, 0, at.length, CoreServer.NOW, server.out);
    return server.drain();
  }
}
