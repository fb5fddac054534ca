package io.herd.loadgen;

import io.herd.loadgen.outcome.Interval;

/**
 * One line of progress: where the run is, and what the last interval was like.
 *
 * @param elapsedMillis since the start of the run
 * @param totalMillis the whole run without its drain
 * @param phase {@code warmup}, {@code measured} or {@code drain}
 * @param faults and censored requests since the start
 */
public record Progress(
    long elapsedMillis,
    long totalMillis,
    String phase,
    double donePerSecond,
    long p50Nanos,
    long p99Nanos,
    long lagP99Nanos,
    long faults) {

  static Progress of(Interval last, long warmupMillis, long totalMillis, long faults) {
    long elapsed = last.endNanos() / 1_000_000;
    String phase = elapsed <= warmupMillis ? "warmup"
        : elapsed <= totalMillis ? "measured" : "drain";
    return new Progress(elapsed, totalMillis, phase, last.donePerSecond(), last.p50Nanos(),
        last.p99Nanos(), last.lagP99Nanos(), faults);
  }
}
