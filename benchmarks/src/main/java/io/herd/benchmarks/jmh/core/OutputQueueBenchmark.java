package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.core.PeerLink;
import io.herd.core.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an update costs that waits for a neighbour, and one that is out of date by then. */
@Compares(
    value = "one update put into a neighbour's queue and taken out again, 16 at a time; of the"
        + " conflated ones all but the last are out of date and are not sent",
    base = "sent",
    beside = "emptyCall")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(OutputQueueBenchmark.UPDATES)
public class OutputQueueBenchmark {
  static final int UPDATES = 16;

  private final CoreServer server = new CoreServer(1);
  private final PeerLink link = server.peers.getFirst().link();
  private List<Update> live = List.of();
  private List<Update> outOfDate = List.of();

  /** Updates of one client are out of date but for the last, those of different ones are not. */
  @Setup
  public void makeUpdates() {
    var ofDifferent = new ArrayList<byte[]>();
    var ofOne = new ArrayList<byte[]>();
    var one = UpdateLines.iamat("client-10", 1);
    for (int i = 0; i < UPDATES; i++) {
      ofDifferent.add(UpdateLines.iamat("client-" + (10 + i), 1).next());
      ofOne.add(one.next().clone());
    }
    live = CoreServer.updates(ofDifferent);
    outOfDate = CoreServer.updates(ofOne);
  }

  @Benchmark
  public int sent() {
    return throughTheQueue(live);
  }

  @Benchmark
  public int conflated() {
    return throughTheQueue(outOfDate);
  }

  private int throughTheQueue(List<Update> updates) {
    for (int i = 0; i < UPDATES; i++) {
      LinkOffer.offer(link, updates.get(i));
    }
    return server.drain();
  }
}
