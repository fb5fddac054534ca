package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.Compares;
import io.herd.core.Message;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to see what a line says. Each benchmark goes round many different lines, so that
 * neither the compiler nor the branch predictor knows the next one.
 */
@Compares(value = "one line parsed", base = "iamat", beside = "emptyCall")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseBenchmark {
  private static final int LINES = 1 << 10;
  private static final String[] WRONG = {
    "IAMAT client-%d UCLA ROCKS",
    "IAMAT client-%d +34.068930-118.445127 -1621464827.%09d",
    "WHATSAT client-%d 51 %d",
    "AT Bona +0.26 client-%d +91.0-118.4 1.%09d",
    "HELLO client-%d %d"
  };

  private final Message message = new Message();
  private final byte[][] iamat = lines(n -> "IAMAT " + fields(n));
  private final byte[][] at = lines(n -> "AT Bona +0.%09d ".formatted(spread(n)) + fields(n));
  private final byte[][] whatsat =
      lines(n -> "WHATSAT client-%d %d %d".formatted(n, 1 + n % 50, n % 21));
  private final byte[][] malformed =
      lines(n -> WRONG[spread(n) % WRONG.length].formatted(n, spread(n)));
  private int next;

  private static String fields(int n) {
    return String.format(Locale.ROOT, "client-%d %+.6f%+.6f %d.%09d", n,
        spread(n) % 180 - 90 + 0.25, spread(n) % 360 - 180 + 0.25, 1_621_464_827 + n, spread(n));
  }

  /** Up to nine digits that look like chance. */
  private static int spread(int n) {
    return Math.floorMod((n + 1) * 0x9E3779B9, 1_000_000_000);
  }

  private static byte[][] lines(IntFunction<String> line) {
    byte[][] lines = new byte[LINES][];
    for (int n = 0; n < LINES; n++) {
      lines[n] = CoreServer.bytes(line.apply(n));
    }
    return lines;
  }

  @Benchmark
  public Message.Kind iamat() {
    return parse(iamat);
  }

  @Benchmark
  public Message.Kind at() {
    return parse(at);
  }

  @Benchmark
  public Message.Kind whatsat() {
    return parse(whatsat);
  }

  /** Five ways to be wrong, some of them only at the end. */
  @Benchmark
  public Message.Kind malformed() {
    return parse(malformed);
  }

  private Message.Kind parse(byte[][] lines) {
    byte[] line = lines[next++ & (LINES - 1)];
    return message.parse(line, 0, line.length);
  }
}
