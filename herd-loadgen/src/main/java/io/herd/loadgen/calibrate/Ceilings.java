package io.herd.loadgen.calibrate;

import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Pace;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What this generator reached on this machine against the null server, which stands for a herd that
 * costs nothing: a run that comes near it measures the generator.
 *
 * @param onePerSecond requests per second with one in flight on each connection
 * @param pipelinedPerSecond requests per second with {@value #PIPELINE} in flight on each
 * @param connections that were open at once, at a moderate rate over all of them
 * @param loopbackBytes of a message of the raw round trip, whose quantiles follow
 * @param reaches each run in full
 */
public record Ceilings(
    String measuredAt,
    double onePerSecond,
    double pipelinedPerSecond,
    int connections,
    int loopbackBytes,
    long loopbackP50Nanos,
    long loopbackP99Nanos,
    List<Reach> reaches) {
  private static final int CONNECTIONS = 50;
  private static final int PIPELINE = 16;
  private static final List<Integer> MOST = List.of(10_000, 5_000, 2_000, 1_000);
  private static final int LINE_BYTES = 80;
  private static final int ROUNDS = 20_000;

  public Ceilings {
    reaches = List.copyOf(reaches);
  }

  /**
   * Measures them, for some ten times the window in all, and tells of each run as it ends. The null
   * server has a process of its own.
   */
  public static Ceilings measure(long windowMillis, Consumer<Reach> heard)
      throws IOException, InterruptedException {
    Distribution loopback = PingPong.measure(LINE_BYTES, ROUNDS);
    List<Reach> reaches = new ArrayList<>();
    Consumer<Reach> ended = reach -> {
      reaches.add(reach);
      heard.accept(reach);
    };
    try (NullProcess server = new NullProcess()) {
      Calibration calibration = new Calibration(server.port(), windowMillis);
      ended.accept(calibration.closed(CONNECTIONS, 1));
      ended.accept(calibration.closed(CONNECTIONS, PIPELINE));
      int most = most(calibration, ended);
      return new Ceilings(Instant.now().toString(), reaches.get(0).donePerSecond(),
          reaches.get(1).donePerSecond(), most, LINE_BYTES, loopback.p50Nanos(),
          loopback.p99Nanos(), reaches);
    }
  }

  /** The first of some counts of connections that can be opened. */
  private static int most(Calibration calibration, Consumer<Reach> ended)
      throws InterruptedException {
    for (int count : MOST) {
      if (opened(calibration, count, ended)) {
        return count;
      }
    }
    return 0;
  }

  private static boolean opened(Calibration calibration, int count, Consumer<Reach> ended)
      throws InterruptedException {
    try {
      ended.accept(calibration.many(count));
      return true;
    } catch (BadInput _) {
      return false; // descriptors, ports or the listener's queue do not suffice for so many
    }
  }

  /** The ceiling for load of this kind, in requests per second. */
  public double perSecond(LoadSpec spec) {
    boolean pipelined = spec.pace() instanceof Pace.Closed(int inFlight)
        ? inFlight > 1
        : spec.connections().burst() > 1;
    return pipelined ? pipelinedPerSecond : onePerSecond;
  }
}
