package io.herd.loadgen.stub;

import java.util.random.RandomGenerator;

/** How long a stub waits before it answers; in whole milliseconds, as WireMock counts. */
public sealed interface Latency {

  /** It answers at once. */
  record None() implements Latency {
    @Override
    public long sampleMillis(RandomGenerator random) {
      return 0;
    }
  }

  /** It always waits the same time. */
  record Fixed(long millis) implements Latency {
    @Override
    public long sampleMillis(RandomGenerator random) {
      return millis;
    }
  }

  /**
   * It waits {@code median * exp(sigma * z)}, with z from the standard normal distribution, as
   * WireMock does: half the answers come later than the median, a few much later.
   */
  record LogNormal(long medianMillis, double sigma) implements Latency {
    @Override
    public long sampleMillis(RandomGenerator random) {
      return Math.round(medianMillis * Math.exp(sigma * random.nextGaussian()));
    }
  }

  /** Draws the wait before one answer. */
  long sampleMillis(RandomGenerator random);

  /**
   * Reads {@code 0}, a time such as {@code 20ms} or {@code 2s}, or median and sigma as in
   * {@code lognormal:20ms,0.5}.
   *
   * @throws IllegalArgumentException in one line, if it is none of these
   */
  static Latency parse(String text) {
    return LatencyText.parse(text);
  }
}
