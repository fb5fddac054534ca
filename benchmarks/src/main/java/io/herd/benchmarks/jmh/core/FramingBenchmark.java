package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to find lines in bytes that come in pieces. The lines are duplicates, the cheapest
 * that there are: they cause nothing.
 */
@Compares(
    value = "one line of 16, cut into pieces as a socket may deliver them, and known already",
    base = "allInOnePiece",
    beside = "emptyCall")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FramingBenchmark.LINES)
public class FramingBenchmark {
  static final int LINES = 16;

  private final CoreServer server = new CoreServer(1);
  private final PeerSession peer = server.peers.getFirst();
  private final byte[] line = CoreServer.bytes("AT Bona +0.263873386 " + CoreServer.FIELDS);
  private final byte[] lines = new byte[LINES * line.length];

  @Setup
  public void fill() {
    for (int at = 0; at < lines.length; at += line.length) {
      System.arraycopy(line, 0, lines, at, line.length);
    }
    allInOnePiece();
  }

  @Benchmark
  public Turn allInOnePiece() {
    return pieces(lines.length);
  }

  @Benchmark
  public Turn aPieceForEachLine() {
    return pieces(line.length);
  }

  /** Each line ends in the piece after that in which it began. */
  @Benchmark
  public Turn twoPiecesForEachLine() {
    return pieces((line.length + 1) / 2);
  }

  /** The worst that a sender can do. */
  @Benchmark
  public Turn byteByByte() {
    return pieces(1);
  }

  private Turn pieces(int size) {
    Turn turn = Turn.IDLE;
    for (int from = 0; from < lines.length; from += size) {
      int to = Math.min(from + size, lines.length);
      turn = peer.receive(lines, from, to, CoreServer.NOW, server.out);
    }
    return turn;
  }
}
