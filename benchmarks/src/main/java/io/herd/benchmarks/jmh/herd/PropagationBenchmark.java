package io.herd.benchmarks.jmh.herd;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.LineConnection;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.node.RunningHerd;
import io.herd.node.Wiring;
import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From the sending of an IAMAT to one server until the server farthest from it has stored the
 * update, on an idle in-process herd over real sockets. The far server tells by a counter that the
 * benchmark's thread spins on, so no message is added, but one core is taken from the herd.
 */
@Compares(
    value = "one update, from its sending until the server farthest away has stored it and the"
        + " reply has been read; the one who waits spins",
    arm = "transport",
    base = "threads-platform",
    beside = "loopback",
    quick = "topology=ucla-2023,ring:20",
    setupMillis = 1_000)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PropagationBenchmark {
  private static final int SPINS = 100_000;
  private static final long PAUSE_NANOS = 20_000;

  /** The arm. */
  @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
  public String transport = "";

  /** How the servers are linked. */
  @Param({"ucla-2023", "line:5", "ring:5", "mesh:5", "line:20", "ring:20", "mesh:20", "line:50",
    "ring:50"})
  public String topology = "";

  private final AtomicLong stored = new AtomicLong();
  private final UpdateLines lines = UpdateLines.iamat("kiwi", 1);
  private RunningHerd herd;
  private LineConnection connection;

  @Setup
  public void start() throws IOException {
    HerdFile file = LocalHerd.file(topology, transport);
    String origin = file.graph().servers().getFirst();
    String far = file.graph().farthestFrom(origin);
    Wiring wiring =
        Wiring.of(file.places())
            .withOnAccepted(server -> server.equals(far) ? _ -> stored.incrementAndGet() : _ -> {});
    herd = RunningHerd.start(file, wiring);
    connection = new LineConnection(herd.server(origin).clientAddress());
  }

  @TearDown
  public void stop() throws IOException {
    connection.close();
    herd.close();
  }

  /** One update, until the farthest server has it; its reply is read as well. */
  @Benchmark
  public void farthestServer() throws IOException {
    long before = stored.get();
    byte[] line = lines.next();
    connection.send(line, line.length);
    for (int spins = 0; stored.get() == before; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    connection.await(1);
  }
}
