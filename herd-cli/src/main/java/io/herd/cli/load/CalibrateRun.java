package io.herd.cli.load;

import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.calibrate.Reach;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** {@code herd load --calibrate}: measures the generator's own ceilings and keeps them. */
record CalibrateRun(Calibrations calibrations, PrintWriter print, PrintWriter err) {
  int run(Duration window) throws IOException, InterruptedException {
    err.printf(Locale.ROOT, "loading a null server in a process of its own, about %.0f s%n",
        3 * 2 * window.toMillis() / 1e3 + 3);
    err.flush();
    print.println(Reach.head());
    Ceilings ceilings = Ceilings.measure(window.toMillis(), reach -> {
      print.println(reach.row());
      print.flush();
    });
    calibrations.write(ceilings);
    print.printf(Locale.ROOT, "%nloopback round trip of %d bytes: p50 %.1f us, p99 %.1f us%n",
        ceilings.loopbackBytes(), ceilings.loopbackP50Nanos() / 1e3,
        ceilings.loopbackP99Nanos() / 1e3);
    print.printf(Locale.ROOT, "this generator's ceiling: %,.0f requests/s with one in flight on"
        + " each connection, %,.0f pipelined; %,d connections%n", ceilings.onePerSecond(),
        ceilings.pipelinedPerSecond(), ceilings.connections());
    print.printf("a run above 80 %% of it is INVALID from now on; kept in %s%n",
        calibrations.file());
    print.flush();
    return 0;
  }
}
