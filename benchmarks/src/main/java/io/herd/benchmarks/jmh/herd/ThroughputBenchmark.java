package io.herd.benchmarks.jmh.herd;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.wire.LineConnection;
import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.node.RunningHerd;
import io.herd.node.RunningServer;
import java.io.IOException;
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
 * IAMAT lines per second of an in-process herd over real sockets, by one thread that goes round its
 * connections: on each of them 16 lines are always under way. Client and herd share the JVM and the
 * cores, so read the arms against each other and not as a server's capacity; {@code herd compare}
 * keeps them apart.
 */
@Compares(
    value = "accepted updates a second, with 16 lines under way on each connection",
    arm = "transport",
    base = "threads-platform",
    quick = {"topology=ucla-2023", "connections=1,64"},
    setupMillis = 700)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ThroughputBenchmark.BATCH)
public class ThroughputBenchmark {
  static final int BATCH = 16;

  /** The arm. */
  @Param({"netty-nio", "netty-epoll", "netty-io_uring", "threads-platform", "threads-virtual"})
  public String transport = "";

  /** One server without neighbours, or the class herd. */
  @Param({"line:1", "ucla-2023"})
  public String topology = "";

  /** Client connections, to the servers in turn. */
  @Param({"1", "16", "64", "256"})
  public int connections;

  private RunningHerd herd;
  private List<Client> clients = List.of();
  private int turn;

  @Setup
  public void start() throws IOException {
    herd = RunningHerd.start(LocalHerd.file(topology, transport));
    List<RunningServer> servers = herd.servers();
    clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      clients.add(new Client(servers.get(i % servers.size()), i));
    }
  }

  @TearDown
  public void stop() throws IOException {
    for (Client client : clients) {
      client.connection.await(BATCH);
      client.connection.close();
    }
    herd.close();
  }

  /** Sixteen replies of the connection whose turn it is, and sixteen updates in their place. */
  @Benchmark
  public void iamat() throws IOException {
    Client client = clients.get(turn);
    turn = turn + 1 == clients.size() ? 0 : turn + 1;
    client.connection.await(BATCH);
    client.send();
  }

  /** A connection on which a batch is under way. */
  private static final class Client {
    private final LineConnection connection;
    private final UpdateLines lines;

    Client(RunningServer server, int number) throws IOException {
      connection = new LineConnection(server.clientAddress());
      lines = UpdateLines.iamat("client-" + number, BATCH);
      send();
    }

    void send() throws IOException {
      byte[] batch = lines.next();
      connection.send(batch, batch.length);
    }
  }
}
