package io.herd.cli.load;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Phases;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows a run while it lasts: one line that is written over on a terminal, a line for each interval
 * elsewhere. The interval's histograms go to the log.
 */
final class LoadProgress implements LoadListener, AutoCloseable {
  private static final String OVER = "\r\u001b[K";

  private final Phases phases;
  private final HistogramLog log;
  private final PrintWriter out;
  private final int columns;
  private final String title;
  private long errors;

  /** Writes {@code title} before each line; {@code columns} of the terminal, 0 for a pipe. */
  LoadProgress(LoadSpec spec, HistogramLog log, PrintWriter out, int columns, String title) {
    this.phases = spec.phases();
    this.log = log;
    this.out = out;
    this.columns = columns;
    this.title = title;
  }

  @Override
  public void started(long epochMillis) {
    log.started(epochMillis);
  }

  @Override
  public void ticked(Interval interval, Window window) {
    log.ticked(interval, window);
    errors += interval.faults() + interval.censored();
    String line = line(interval);
    if (columns > 0) {
      out.print(OVER + line.substring(0, Math.min(line.length(), columns - 1)));
    } else {
      out.println(line);
    }
    out.flush();
  }

  private String line(Interval interval) {
    long left = Math.max(0, phases.endNanos() - interval.endNanos());
    return String.format(
        Locale.ROOT,
        "%s%6.1f s  %,9.0f requests/s  p50 %.3f ms  p99 %.3f ms  errors %d  %s",
        title,
        interval.endNanos() / 1e9,
        interval.donePerSecond(),
        interval.p50Nanos() / 1e6,
        interval.p99Nanos() / 1e6,
        errors,
        phase(interval, Math.ceil(left / 1e9)));
  }

  private String phase(Interval interval, double left) {
    long middle = (interval.startNanos() + interval.endNanos()) / 2;
    String before = middle < phases.warmupNanos() ? " (warm-up)" : "";
    return left > 0 ? String.format(Locale.ROOT, "%.0f s left%s", left, before) : "draining";
  }

  /** Leaves a clean line behind. */
  @Override
  public void close() {
    if (columns > 0) {
      out.print(OVER);
      out.flush();
    }
  }
}
