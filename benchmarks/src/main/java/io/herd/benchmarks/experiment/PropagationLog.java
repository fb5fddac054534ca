package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.Propagation;
import io.herd.report.result.Series;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The propagation between the taps of one trial, as a histogram log with the tag of a result. */
final class PropagationLog {
  static final String NAME = "propagation.hlog";
  private static final double NANOS_PER_MILLI = 1e6;

  private PropagationLog() {}

  static void write(LoadOutcome outcome, Path folder) throws FileNotFoundException {
    double end = outcome.intervals().getLast().endNanos() / 1e9;
    HistogramLogWriter log = new HistogramLogWriter(folder.resolve(NAME).toFile());
    log.outputComment("[times in nanoseconds, interval maxima in milliseconds]");
    log.outputLogFormatVersion();
    log.outputLegend();
    for (Propagation between : outcome.propagation()) {
      Histogram histogram = between.latency().toHistogram();
      histogram.setTag(Series.PROPAGATION);
      log.outputIntervalHistogram(0, end, histogram, NANOS_PER_MILLI);
    }
    log.close();
  }
}
