package io.herd.report.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came out of a run.
 *
 * @param windowSeconds length of the measured window by the clock
 * @param counters everything counted
 * @param loopback the machine's raw round trip in the same run
 * @param stub the Places stub's ceiling and use
 * @param processes CPU, memory and switches of each process
 * @param latencies summaries by the names of {@link Series}
 * @param histogramFiles {@code .hlog} files, relative to the folder of {@code result.json}
 * @param windows the course through time
 * @param figures what this kind of run measures besides, by name, such as {@code peak.rate}; a key
 *     is what {@code Metrics} or a claim reads it by
 */
public record Measured(
    double windowSeconds,
    Counters counters,
    Loopback loopback,
    StubUse stub,
    Processes processes,
    Map<String, Latency> latencies,
    List<String> histogramFiles,
    List<Window> windows,
    Map<String, Double> figures) {
  /** The figure that a search for the peak leaves: requests per second. */
  public static final String PEAK_RATE = "peak.rate";

  /** How the figures of a stage begin, such as {@code stage.apply.batch}. */
  public static final String STAGE = "stage.";

  /** Threads of all the herd's processes at the end of the window. */
  public static final String THREADS = "threads";

  public Measured {
    Require.finite("measured.windowSeconds", windowSeconds);
    latencies = Require.ordered(latencies);
    histogramFiles = List.copyOf(histogramFiles);
    windows = List.copyOf(windows);
    figures = Require.ordered(figures);
  }

  /** Without figures of its own. */
  public Measured(
      double windowSeconds,
      Counters counters,
      Loopback loopback,
      StubUse stub,
      Processes processes,
      Map<String, Latency> latencies,
      List<String> histogramFiles,
      List<Window> windows) {
    this(windowSeconds, counters, loopback, stub, processes, latencies, histogramFiles, windows,
        Map.of());
  }

  /** The same with other figures of its own. */
  public Measured with(Map<String, Double> others) {
    return new Measured(windowSeconds, counters, loopback, stub, processes, latencies,
        histogramFiles, windows, others);
  }

  /** Whether this is an arm at its very peak, where something is at its end by definition. */
  public boolean atPeak() {
    return figures.containsKey(PEAK_RATE);
  }

  /** A figure by its name, if this run has it. */
  public OptionalDouble figure(String key) {
    var value = figures.get(key);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The summary of one series, if the run recorded any value of it. */
  public Optional<Latency> latency(String series) {
    return Optional.ofNullable(latencies.get(series)).filter(latency -> latency.count() > 0);
  }
}
