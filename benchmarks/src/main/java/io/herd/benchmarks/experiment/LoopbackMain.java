package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.calibrate.PingPong;
import io.herd.loadgen.outcome.Distribution;
import java.io.IOException;
import java.util.Map;

/**
 * Measures the raw loopback round trip in a JVM of its own, to be run on one core: between two
 * cores of which one sleeps it takes several times as long, so that it would be no lower limit.
 */
public final class LoopbackMain {
  /** About the length of an AT line. */
  static final int BYTES = 96;

  private static final int ROUND_TRIPS = 30_000;

  private LoopbackMain() {}

  /** Prints one line of JSON. */
  public static void main(String[] arguments) throws IOException {
    Distribution loopback = PingPong.measure(BYTES, ROUND_TRIPS);
    System.out.println(new JsonMapper().writeValueAsString(
        Map.of("p50Nanos", loopback.p50Nanos(), "p99Nanos", loopback.p99Nanos())));
  }
}
