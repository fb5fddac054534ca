package io.herd.loadgen.calibrate;

import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.SpecFile;

/** Measures what this generator can do on this machine, against a null server in its own JVM. */
public final class Calibration {
  private static final int MODERATE = 1_000;

  private final int port;
  private final long windowMillis;

  /**
   * Loads the null server on {@code port} for {@code windowMillis} at a time, after as much again.
   */
  public Calibration(int port, long windowMillis) {
    this.port = port;
    this.windowMillis = windowMillis;
  }

  /** The closed loop's ceiling with so many connections and so many requests in flight on each. */
  public Reach closed(int connections, int inFlight) throws InterruptedException {
    return run("closed, " + connections + " connections x " + inFlight, """
        "connections": {"count": %d}, "pace": {"kind": "closed", "inFlight": %d}"""
        .formatted(connections, inFlight));
  }

  /** How punctual the open loop is at a rate, with {@code burst} requests to one connection. */
  public Reach open(double rate, int connections, int burst) throws InterruptedException {
    return run("open, %.0f/s on %d connections by %d".formatted(rate, connections, burst), """
        "connections": {"count": %d, "burst": %d}, "pace": {"kind": "poisson", "rate": %s}"""
        .formatted(connections, burst, rate));
  }

  /** A moderate rate over many connections. */
  public Reach many(int connections) throws InterruptedException {
    return run("open, %d/s on %,d connections".formatted(MODERATE, connections), """
        "connections": {"count": %d}, "pace": {"kind": "poisson", "rate": %d}"""
        .formatted(connections, MODERATE));
  }

  private Reach run(String what, String members) throws InterruptedException {
    LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%d"], %s,
         "phases": {"warmupMillis": %d, "windowMillis": %d, "drainMillis": 5000}}"""
        .formatted(port, members, windowMillis, windowMillis)));
    return Reach.of(what, outcome);
  }
}
