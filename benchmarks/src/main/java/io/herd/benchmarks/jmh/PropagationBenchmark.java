package io.herd.benchmarks.jmh;

import io.herd.node.RunningHerd;
import io.herd.node.Wiring;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the sending of an IAMAT to one server until the server farthest from it has stored the
 * update, on an idle in-process herd over real sockets. The far server tells by a counter that the
 * benchmark's thread spins on, so no message is added, but one core is taken from the herd.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class PropagationBenchmark {
  /** The arm. */
  @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
  public String transport = "";

  /** How the servers are linked. */
  @Param("ucla-2023")
  public String topology = "";

  private final AtomicLong stored = new AtomicLong();
  private final UpdateLines lines = new UpdateLines("kiwi", 1);
  private RunningHerd herd;
  private LineConnection connection;

  @Setup(Level.Trial)
  public void start() throws IOException {
    HerdFile file = HerdFile.of(topology).withTransport(transport).withLog(LogEntry.OFF);
    String origin = file.graph().servers().getFirst();
    String far = file.graph().farthestFrom(origin);
    Wiring wiring =
        Wiring.of(file.places())
            .withOnAccepted(server -> server.equals(far) ? _ -> stored.incrementAndGet() : _ -> {});
    herd = RunningHerd.start(file, wiring);
    connection = new LineConnection(herd.server(origin).clientAddress());
  }

  @TearDown(Level.Trial)
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
    while (stored.get() == before) {
      Thread.onSpinWait();
    }
    connection.await(1);
  }
}
