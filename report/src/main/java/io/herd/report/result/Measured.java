package io.herd.report.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 */
public record Measured(
    double windowSeconds,
    Counters counters,
    Loopback loopback,
    StubUse stub,
    Processes processes,
    Map<String, Latency> latencies,
    List<String> histogramFiles,
    List<Window> windows) {
  public Measured {
    Require.finite("measured.windowSeconds", windowSeconds);
    latencies = Require.ordered(latencies);
    histogramFiles = List.copyOf(histogramFiles);
    windows = List.copyOf(windows);
  }

  /** The summary of one series, if the run recorded any value of it. */
  public Optional<Latency> latency(String series) {
    return Optional.ofNullable(latencies.get(series)).filter(latency -> latency.count() > 0);
  }
}
