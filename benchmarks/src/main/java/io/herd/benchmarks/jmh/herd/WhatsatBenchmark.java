package io.herd.benchmarks.jmh.herd;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.LineConnection;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.node.RunningHerd;
import io.herd.node.file.PlacesEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Questions that a server has to ask Places about, on several connections at once, each about
 * another area, since a server keeps what Places said. Places is the fast stub in a process of its
 * own. With a delay, the delay over the number of connections is the least that a question can
 * take; what goes beyond it is the server's, and the stub's.
 */
@Compares(
    value = "one WHATSAT of 16 that are asked at once, each on a connection of its own, until all"
        + " are answered; Places answers after stubMillis",
    arm = "transport",
    base = "threads-platform",
    quick = "stubMillis=20",
    setupMillis = 1_400)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(WhatsatBenchmark.CONNECTIONS)
public class WhatsatBenchmark {
  static final int CONNECTIONS = 16;

  private static final List<String> STUB_FLAGS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** The arm. */
  @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
  public String transport = "";

  /** How long Places takes to answer. */
  @Param({"0", "20", "300"})
  public int stubMillis;

  private final List<LineConnection> connections = new ArrayList<>();
  private final Questions questions = new Questions("kiwi");
  private Path stubLog;
  private StubProcess stub;
  private RunningHerd herd;

  @Setup
  public void start() throws IOException {
    stubLog = Files.createTempFile("herd-jmh-stub", ".log");
    String latency = stubMillis == 0 ? "0" : stubMillis + "ms";
    stub = StubProcess.start(new StubOptions(0, latency, true, true), STUB_FLAGS, stubLog);
    herd = RunningHerd.start(LocalHerd.file("line:1", transport)
        .withPlaces(PlacesEntry.at(stub.url().toString())));
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(new LineConnection(herd.servers().getFirst().clientAddress()));
    }
    byte[] iamat = UpdateLines.iamat("kiwi", 1).next();
    connections.getFirst().send(iamat, iamat.length);
    connections.getFirst().await(1);
  }

  @TearDown
  public void stop() throws IOException {
    for (LineConnection connection : connections) {
      connection.close();
    }
    herd.close();
    stub.close();
    Files.deleteIfExists(stubLog);
  }

  @Benchmark
  public void whatsat() throws IOException {
    for (LineConnection connection : connections) {
      byte[] whatsat = questions.next();
      connection.send(whatsat, whatsat.length);
    }
    for (LineConnection connection : connections) {
      connection.awaitEmptyLine();
    }
  }
}
