package io.herd.cli.chaos;

import io.herd.loadgen.chaos.ChaosListener;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** One line that is written over while a run lasts, on a terminal only. */
final class ChaosProgress implements ChaosListener {
  private static final String OVER = "\r\u001b[K";

  private final PrintWriter out;
  private final int columns;
  private final String system;
  private final double wholeSeconds;

  /** For a terminal of so many columns; 0 for none, where nothing is written. */
  ChaosProgress(PrintWriter out, int columns, String system, double wholeSeconds) {
    this.out = out;
    this.columns = columns;
    this.system = system;
    this.wholeSeconds = wholeSeconds;
  }

  @Override
  public void progressed(
      double seconds, long acknowledged, long unacknowledged, List<String> going) {
    show(String.format(Locale.ROOT, "%s  %.0f/%.0f s  %,d acknowledged, %,d not  %s", system,
        Math.min(seconds, wholeSeconds), wholeSeconds, acknowledged, unacknowledged,
        seconds > wholeSeconds ? "healing" : String.join(", ", going)));
  }

  void show(String line) {
    if (columns > 0) {
      out.print(OVER + line.substring(0, Math.min(line.length(), columns - 1)));
      out.flush();
    }
  }

  /** Leaves a clean line behind. */
  void end() {
    show("");
  }
}
