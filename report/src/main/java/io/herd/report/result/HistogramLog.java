package io.herd.report.result;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A run's {@code .hlog} file: histograms of nanoseconds, each with the name of its series as tag.
 * Any tool for HdrHistogram logs opens it.
 */
public final class HistogramLog {
  /** The log's legend shows maxima in milliseconds. */
  private static final double NANOS_PER_MILLI = 1e6;

  private HistogramLog() {}

  /** Writes each histogram under its series' name. */
  public static void write(Path file, Map<String, Histogram> histograms) {
    try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      var log = new HistogramLogWriter(out);
      log.outputLogFormatVersion();
      log.outputLegend();
      histograms.forEach((series, histogram) -> {
        histogram.setTag(series);
        log.outputIntervalHistogram(0, 0, histogram, NANOS_PER_MILLI);
      });
      if (out.checkError()) {
        throw new IOException("it could not be written to its end");
      }
    } catch (IOException e) {
      throw new ResultException("cannot write " + file + ": " + e.getMessage()
          + "; free space, mend its rights or name another folder", e);
    }
  }

  /** Reads every series; what a log holds of one series in several intervals is added up. */
  public static Map<String, Histogram> read(Path file) {
    var histograms = new LinkedHashMap<String, Histogram>();
    try (var in = Files.newInputStream(file)) {
      var log = new HistogramLogReader(in);
      while (log.hasNext()) {
        if (log.nextIntervalHistogram() instanceof Histogram histogram) {
          var series = histogram.getTag() == null ? "" : histogram.getTag();
          histograms.merge(series, histogram, HistogramLog::sum);
        }
      }
      return histograms;
    } catch (IOException | RuntimeException e) {
      throw new ResultException("cannot read " + file + ": it is missing or no histogram log ("
          + e.getMessage() + "); restore the file or run again", e);
    }
  }

  /** The summaries of every series of a log, as {@code result.json} keeps them. */
  public static Map<String, Latency> summaries(Path file) {
    var summaries = new LinkedHashMap<String, Latency>();
    read(file).forEach((series, histogram) -> summaries.put(series, Latency.of(histogram)));
    return summaries;
  }

  private static Histogram sum(Histogram one, Histogram other) {
    one.add(other);
    return one;
  }
}
