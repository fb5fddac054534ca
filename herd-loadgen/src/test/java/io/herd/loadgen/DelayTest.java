package io.herd.loadgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.record.Times;
import io.herd.loadgen.sample.TinyHerd;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.schedule.Dice;
import io.herd.loadgen.spec.SpecFile;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** The generator reads back the delays of a server that measures them itself. */
class DelayTest {
  private static final double[] PERCENTILES = {10, 25, 50, 75, 90};
  /** What the way there and back and the waking up of threads may add on a busy machine. */
  private static final long WAY_NANOS = 8_000_000;

  private final Histogram applied = new ConcurrentHistogram(Times.histogram());
  private final AtomicLong count = new AtomicLong();

  @Test
  void theDelaysOfAServerAreReadBack() throws Exception {
    LoadOutcome outcome;
    try (TinyServer server = new TinyServer(this::late)) {
      outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
          {"targets": ["127.0.0.1:%d"], "pace": {"kind": "poisson", "rate": 300},
           "connections": {"count": 600},
           "phases": {"warmupMillis": 0, "windowMillis": 2000, "drainMillis": 20000}}"""
          .formatted(server.port())));
    }
    assertThat(outcome.firstFaults()).isEmpty();
    Histogram measured = outcome.measured().iamat().service().toHistogram();
    assertThat(measured.getTotalCount()).isEqualTo(applied.getTotalCount()).isGreaterThan(400);
    for (double percentile : PERCENTILES) {
      double delay = applied.getValueAtPercentile(percentile);
      assertThat((double) measured.getValueAtPercentile(percentile)).as("p%s", percentile)
          .isBetween(0.99 * delay, 1.01 * delay + WAY_NANOS);
    }
  }

  /** Between 36 and 99 ms, log-uniform; what was slept in truth is what counts. */
  private String late(String line) {
    long start = System.nanoTime();
    double wanted = 6e7 * Math.exp(0.5 * (2 * Dice.unit(1, count.getAndIncrement()) - 1));
    while (System.nanoTime() - start < wanted) {
      LockSupport.parkNanos((long) wanted - (System.nanoTime() - start));
    }
    String answer = TinyHerd.at("Late", line);
    applied.recordValue(System.nanoTime() - start);
    return answer;
  }
}
