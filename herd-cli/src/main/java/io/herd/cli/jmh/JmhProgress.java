package io.herd.cli.jmh;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows how far a run is: one line that is written over again on a terminal, a line for each suite
 * elsewhere.
 */
final class JmhProgress {
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final Duration planned;
  private final long started = System.nanoTime();
  private String suite = "";

  JmhProgress(PrintWriter err, boolean terminal, Duration planned) {
    this.err = err;
    this.terminal = terminal;
    this.planned = planned;
  }

  void started(String benchmark, int number, int total) {
    String line = String.format(Locale.ROOT, "[%d/%d] %%s, %s left", number, total,
        time(left(number - 1, total)));
    String next = benchmark.replaceFirst("\\..*", "");
    if (terminal) {
      err.print(CLEAR + line.formatted(benchmark));
    } else if (!next.equals(suite)) {
      err.println(line.formatted(next));
    }
    suite = next;
    err.flush();
  }

  /** As planned at the beginning, then more and more as it went so far. */
  private Duration left(int done, int total) {
    long spent = System.nanoTime() - started;
    double share = (double) done / total;
    double whole = share * (done == 0 ? 0 : spent / share) + (1 - share) * planned.toNanos();
    return Duration.ofNanos((long) Math.max(0, whole * (1 - share)));
  }

  void ended() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  static String time(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
