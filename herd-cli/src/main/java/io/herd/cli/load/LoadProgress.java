package io.herd.cli.load;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.LoadSpec;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line for each interval of a run on standard error, and the interval's histograms in the log if
 * there is one.
 */
final class LoadProgress implements LoadListener {
  private final LoadSpec spec;
  private final @Nullable HistogramLog log;
  private final PrintWriter out;
  private long errors;

  LoadProgress(LoadSpec spec, @Nullable HistogramLog log, PrintWriter out) {
    this.spec = spec;
    this.log = log;
    this.out = out;
  }

  @Override
  public void started(long epochMillis) {
    if (log != null) {
      log.started(epochMillis);
    }
  }

  @Override
  public void ticked(Interval interval, Window window) {
    if (log != null) {
      log.ticked(interval, window);
    }
    errors += interval.faults() + interval.censored();
    long left = Math.max(0, spec.phases().endNanos() - interval.endNanos());
    out.printf(
        Locale.ROOT,
        "%6.1f s  %,9.0f requests/s  p50 %.3f ms  p99 %.3f ms  errors %d  %.0f s left%n",
        interval.endNanos() / 1e9,
        interval.donePerSecond(),
        interval.p50Nanos() / 1e6,
        interval.p99Nanos() / 1e6,
        errors,
        Math.ceil(left / 1e9));
    out.flush();
  }
}
