package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.TapOutcome;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** What the taps of one trial saw, as a histogram log with the tags of a result. */
final class TapLog {
  static final String NAME = "taps.hlog";
  private static final double NANOS_PER_MILLI = 1e6;

  private TapLog() {}

  static void write(LoadOutcome outcome, TrialPlan plan, Path folder) throws FileNotFoundException {
    double end = outcome.intervals().getLast().endNanos() / 1e9;
    HistogramLogWriter log = new HistogramLogWriter(folder.resolve(NAME).toFile());
    log.outputComment("[times in nanoseconds, interval maxima in milliseconds]");
    log.outputLogFormatVersion();
    log.outputLegend();
    for (TapOutcome tap : outcome.taps()) {
      Histogram histogram = tap.latency().toHistogram();
      histogram.setTag(plan.series(tap));
      log.outputIntervalHistogram(0, end, histogram, NANOS_PER_MILLI);
    }
    log.close();
  }
}
