package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one line costs in the core, from bytes to effects, without any I/O. The server has two
 * neighbours, as in the class herd; their queues are drained as part of the accepted update that
 * fills them.
 */
@Compares(
    value = "one line at a server with two neighbours, from its bytes to the bytes that it causes",
    base = "iamatAccepted",
    beside = "emptyCall")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {
  private final CoreServer server = new CoreServer(2);
  private final PeerSession left = server.peers.getFirst();
  private final UpdateLines updates = UpdateLines.iamat("kiwi.cs.ucla.edu", 1);
  private final byte[] at = CoreServer.bytes("AT Bona +0.263873386 " + CoreServer.FIELDS);
  private final byte[] whatsat = CoreServer.bytes("WHATSAT nobody 10 5\n");

  @Setup
  public void storeTheDuplicate() {
    atDuplicate();
    server.drain();
  }

  /** An update of a known client: parse, offer, reply, forward to two neighbours. */
  @Benchmark
  public int iamatAccepted() {
    byte[] iamat = updates.next();
    server.client.receive(iamat, 0, iamat.length, CoreServer.NOW, server.out);
    return server.out.length() + server.drain();
  }

  /** The same update once more: what every second copy of a flood costs. */
  @Benchmark
  public Turn atDuplicate() {
    return left.receive(at, 0, at.length, CoreServer.NOW, server.out);
  }

  /** A question about nobody. */
  @Benchmark
  public int whatsatMiss() {
    server.out.clear();
    server.client.receive(whatsat, 0, whatsat.length, CoreServer.NOW, server.out);
    return server.out.length();
  }
}
