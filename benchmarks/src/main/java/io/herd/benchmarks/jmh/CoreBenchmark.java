package io.herd.benchmarks.jmh;

import static java.util.Objects.requireNonNull;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Output;
import io.herd.core.PeerSession;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Turn;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one line costs in the core, from bytes to effects, without any I/O. The server has two
 * neighbours, as in the class herd; their queues are drained as part of the accepted update that
 * fills them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoreBenchmark {
  private static final long NOW = 2_000_000_000_000_000_000L;
  private static final String FIELDS =
      "plum.cs.ucla.edu +34.068930-118.445127 1000000000.959498503\n";

  private final Output out = new Output(8_192, 8_192);
  private final HerdServer server = new HerdServer(ServerConfig.of("Clark"), TrafficLog.NONE);
  private final ClientSession client = requireNonNull(server.openClient("benchmark"));
  private final PeerSession left = peer("Bona");
  private final PeerSession right = peer("Jaquez");
  private final UpdateLines updates = new UpdateLines("kiwi.cs.ucla.edu", 1);
  private final byte[] at = bytes("AT Bona +0.263873386 " + FIELDS);
  private final byte[] whatsat = bytes("WHATSAT nobody 10 5\n");

  private PeerSession peer(String name) {
    PeerSession peer = server.openPeer("benchmark", name, new SilentWire());
    byte[] hello = bytes("HERD 1 " + name + "\n");
    peer.receive(hello, 0, hello.length, NOW, out);
    return peer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Setup
  public void storeTheDuplicate() {
    left.receive(at, 0, at.length, NOW, out);
  }

  /** An update of a known client: parse, offer, reply, forward to two neighbours. */
  @Benchmark
  public int iamatAccepted() {
    byte[] iamat = updates.next();
    out.clear();
    client.receive(iamat, 0, iamat.length, NOW, out);
    left.link().drain(out, 1_024);
    right.link().drain(out, 1_024);
    return out.length();
  }

  /** The same update once more: what every second copy of a flood costs. */
  @Benchmark
  public Turn atDuplicate() {
    return left.receive(at, 0, at.length, NOW, out);
  }

  /** A question about nobody. */
  @Benchmark
  public int whatsatMiss() {
    out.clear();
    client.receive(whatsat, 0, whatsat.length, NOW, out);
    return out.length();
  }
}
