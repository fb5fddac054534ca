package io.herd.loadgen.outcome;

import io.herd.loadgen.record.Part;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Window;
import org.HdrHistogram.Histogram;

/**
 * One row of the time line: what was sent and came back in it, of whatever phase, and the response
 * times of what came back.
 */
public record Interval(
    long startNanos,
    long endNanos,
    long sent,
    long done,
    long faults,
    long censored,
    long p50Nanos,
    long p99Nanos,
    long lagP99Nanos) {

  public static Interval of(long startNanos, long endNanos, Window window) {
    Part all = new Part();
    all.add(window.part(Phase.WARMUP));
    all.add(window.part(Phase.MEASURED));
    Histogram response = all.response();
    return new Interval(startNanos, endNanos, all.sent(), all.done(), all.faultCount(),
        all.censored(), response.getValueAtPercentile(50), response.getValueAtPercentile(99),
        all.lag().getValueAtPercentile(99));
  }

  /** Right answers per second. */
  public double donePerSecond() {
    return done * 1e9 / Math.max(1, endNanos - startNanos);
  }
}
