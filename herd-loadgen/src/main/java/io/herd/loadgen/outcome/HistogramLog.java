package io.herd.loadgen.outcome;

import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Part;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Times;
import io.herd.loadgen.record.Window;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * The histograms of every interval in HdrHistogram's log format, in nanoseconds, the largest value
 * of each line in milliseconds. Tags: {@code response.iamat}, {@code service.iamat}, {@code
 * lag.iamat} and the same of {@code whatsat} and {@code malformed}, with {@code warmup.} before
 * those of the warm-up, and those of {@link #ended}.
 */
public final class HistogramLog implements LoadListener, AutoCloseable {
  /** The log's name in a run's folder. */
  public static final String NAME = "load.hlog";

  private static final double NANOS_PER_MILLI = 1e6;

  private final HistogramLogWriter log;

  /** Opens {@value #NAME} in the folder anew. */
  public HistogramLog(Path folder) throws FileNotFoundException {
    log = new HistogramLogWriter(folder.resolve(NAME).toFile());
  }

  @Override
  public void started(long epochMillis) {
    log.outputComment("[times in nanoseconds, interval maxima in milliseconds]");
    log.outputLogFormatVersion();
    log.outputStartTime(epochMillis);
    log.setBaseTime(epochMillis);
    log.outputBaseTime(epochMillis);
    log.outputLegend();
  }

  @Override
  public void ticked(Interval interval, Window window) {
    part("warmup.", interval, window.part(Phase.WARMUP));
    part("", interval, window.part(Phase.MEASURED));
  }

  /**
   * Adds, as one line each for the whole run, what the taps saw since sending
   * ({@code tap.<server>}) and since the tap at the origin ({@code propagation.<server>}), and the
   * generator's hiccups.
   */
  public void ended(LoadOutcome outcome) {
    outcome.taps().forEach(tap -> whole("tap." + tap.server(), outcome, tap.latency()));
    outcome.propagation()
        .forEach(way -> whole("propagation." + way.to(), outcome, way.latency()));
    whole("hiccup.generator", outcome, outcome.health().hiccups());
  }

  private void whole(String tag, LoadOutcome outcome, Distribution times) {
    long end = outcome.intervals().getLast().endNanos();
    Histogram histogram = times.toHistogram();
    histogram.setTag(tag);
    log.outputIntervalHistogram(0, end / 1e9, histogram, NANOS_PER_MILLI);
  }

  private void part(String prefix, Interval interval, Part part) {
    for (Kind kind : Kind.values()) {
      Times times = part.times(kind);
      String name = kind.name().toLowerCase(Locale.ROOT);
      line(prefix + "response." + name, interval, times.response());
      line(prefix + "service." + name, interval, times.service());
      line(prefix + "lag." + name, interval, times.lag());
    }
  }

  private void line(String tag, Interval interval, Histogram histogram) {
    if (histogram.getTotalCount() > 0) {
      histogram.setTag(tag);
      log.outputIntervalHistogram(interval.startNanos() / 1e9, interval.endNanos() / 1e9,
          histogram, NANOS_PER_MILLI);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
