package io.herd.loadgen.schedule;

import java.util.Arrays;

/**
 * Requests of independent users: the gaps are exponentially distributed with mean 1 / rate, drawn
 * by counter from the seed. The sums of the gaps are kept for every {@value #BLOCK}th request up to
 * the horizon, so that any request costs a few additions.
 */
public final class PoissonSchedule implements Schedule {
  private static final int BLOCK = 8;

  private final double meanGapNanos;
  private final long seed;
  private final double[] blockStarts;

  /** The arrivals of {@code seed} in [0, {@code horizonNanos}); later ones are never due. */
  public PoissonSchedule(double perSecond, long seed, long horizonNanos) {
    this.meanGapNanos = 1e9 / new ConstantSchedule(perSecond).perSecond();
    this.seed = seed;
    this.blockStarts = blockStarts(horizonNanos);
  }

  @Override
  public long intendedNanos(long index) {
    long block = index / BLOCK;
    if (block >= blockStarts.length - 1) {
      return NEVER;
    }
    return (long) walk(blockStarts[(int) block], block * BLOCK, index + 1);
  }

  private double[] blockStarts(long horizonNanos) {
    double[] starts = new double[(int) (horizonNanos / meanGapNanos / BLOCK) + 16];
    int blocks = 0;
    double at = 0;
    while (at < horizonNanos) {
      starts = blocks + 2 < starts.length ? starts : Arrays.copyOf(starts, starts.length * 2);
      at = walk(at, (long) blocks * BLOCK, (blocks + 1L) * BLOCK);
      starts[++blocks] = at;
    }
    return Arrays.copyOf(starts, blocks + 1);
  }

  private double walk(double start, long from, long to) {
    double at = start;
    for (long i = from; i < to; i++) {
      at += Dice.exponential(seed, i) * meanGapNanos;
    }
    return at;
  }
}
