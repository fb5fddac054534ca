package io.herd.loadgen.calibrate;

import io.herd.loadgen.outcome.Distribution;
import java.io.IOException;
import java.util.Locale;

/** Prints what the generator can do on this machine: {@code CalibrateMain [window seconds]}. */
public final class CalibrateMain {
  private static final int LINE_BYTES = 80;
  private static final int ROUNDS = 40_000;

  private CalibrateMain() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/herd/loadgen/loadgen-logback.xml");
    }
    double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 3;
    Distribution loopback = PingPong.measure(LINE_BYTES, ROUNDS);
    System.out.printf(Locale.ROOT, "loopback round trip of %d bytes: p50 %.1f us, p99 %.1f us%n",
        LINE_BYTES, loopback.p50Nanos() / 1e3, loopback.p99Nanos() / 1e3);
    try (NullProcess server = new NullProcess()) {
      Calibration calibration = new Calibration(server.port(), (long) (seconds * 1_000));
      System.out.println(Reach.head());
      System.out.println(calibration.closed(50, 1).row());
      System.out.println(calibration.closed(50, 16).row());
      System.out.println(calibration.open(2_000, 50, 1).row());
      System.out.println(calibration.open(50_000, 50, 1).row());
      System.out.println(calibration.open(50_000, 50, 16).row());
      System.out.println(calibration.open(200_000, 50, 16).row());
    }
  }
}
