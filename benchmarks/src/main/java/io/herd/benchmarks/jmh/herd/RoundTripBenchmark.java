package io.herd.benchmarks.jmh.herd;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.LineConnection;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.node.RunningHerd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One line and its reply, at a time, on one connection to the class herd. */
@Compares(
    value = "one line sent by a blocking client, until its reply is read; the class herd floods"
        + " the update meanwhile",
    arm = "transport",
    base = "threads-platform",
    beside = "loopback",
    setupMillis = 600)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundTripBenchmark {
  /** The arm. */
  @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
  public String transport = "";

  private final UpdateLines updates = UpdateLines.iamat("kiwi", 1);
  private final byte[] unknown = "WHATSAT nobody 10 5\n".getBytes(StandardCharsets.US_ASCII);
  private RunningHerd herd;
  private LineConnection connection;

  @Setup
  public void start() throws IOException {
    herd = RunningHerd.start(LocalHerd.file("ucla-2023", transport));
    connection = new LineConnection(herd.servers().getFirst().clientAddress());
  }

  @TearDown
  public void stop() throws IOException {
    connection.close();
    herd.close();
  }

  /** An update, which is stored and flooded. */
  @Benchmark
  public void iamat() throws IOException {
    byte[] line = updates.next();
    connection.send(line, line.length);
    connection.await(1);
  }

  /** A question about nobody, which concerns this one server only. */
  @Benchmark
  public void whatsatMiss() throws IOException {
    connection.send(unknown, unknown.length);
    connection.await(1);
  }
}
