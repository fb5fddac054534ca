package io.herd.benchmarks.jmh;

import io.herd.node.RunningHerd;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * IAMAT lines per second of an in-process herd over real sockets: each thread has a connection of
 * its own and sends 16 lines at a time. Client and herd share the JVM and the cores, so read the
 * arms against each other and not as a server's capacity; {@code herd compare} keeps them apart.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Threads(8)
public class ThroughputBenchmark {
  private static final int BATCH = 16;

  /** The herd, shared by all threads. */
  @State(Scope.Benchmark)
  public static class Herd {
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    /** The arm. */
    @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
    public String transport = "";

    /** One server without neighbours, or the class herd. */
    @Param({"line:1", "ucla-2023"})
    public String topology = "";

    private RunningHerd herd;

    @Setup(Level.Trial)
    public void start() throws IOException {
      herd =
          RunningHerd.start(HerdFile.of(topology).withTransport(transport).withLog(LogEntry.OFF));
    }

    @TearDown(Level.Trial)
    public void stop() {
      herd.close();
    }
  }

  /** One connection, to the servers in turn. */
  @State(Scope.Thread)
  public static class Client {
    private LineConnection connection;
    private UpdateLines lines;

    @Setup(Level.Trial)
    public void connect(Herd herd) throws IOException {
      int number = Herd.CLIENTS.getAndIncrement();
      var servers = herd.herd.servers();
      connection = new LineConnection(servers.get(number % servers.size()).clientAddress());
      lines = new UpdateLines("client-" + number, BATCH);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Sixteen accepted updates, until they are answered. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void iamat(Client client) throws IOException {
    byte[] lines = client.lines.next();
    client.connection.send(lines, lines.length);
    client.connection.await(BATCH);
  }
}
