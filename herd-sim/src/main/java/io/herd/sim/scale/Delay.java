package io.herd.sim.scale;

import java.util.random.RandomGenerator;

/** How long bytes are on their way from one server to a neighbour, in milliseconds. */
public sealed interface Delay {
  /** The next one, at least 1. */
  int next(RandomGenerator random);

  /** The mean of all. */
  int meanMillis();

  /** Always the same. */
  record Fixed(int meanMillis) implements Delay {
    public Fixed {
      positive(meanMillis);
    }

    @Override
    public int next(RandomGenerator random) {
      return meanMillis;
    }

    @Override
    public String toString() {
      return meanMillis + " ms each way";
    }
  }

  /** Exponentially distributed, rounded up to whole milliseconds; a link keeps its order. */
  record Exponential(int meanMillis) implements Delay {
    public Exponential {
      positive(meanMillis);
    }

    @Override
    public int next(RandomGenerator random) {
      return (int) Math.ceil(random.nextExponential() * meanMillis + Double.MIN_NORMAL);
    }

    @Override
    public String toString() {
      return meanMillis + " ms each way on average, exponential";
    }
  }

  private static void positive(int millis) {
    if (millis < 1) {
      throw new IllegalArgumentException(
          "a delay of " + millis + " ms is too short; it must be at least 1 ms");
    }
  }
}
