package io.herd.sim.net;

/**
 * Random numbers whose stream is specified, so that a seed means the same everywhere: SplitMix64
 * (G. Steele, D. Lea, C. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int QUANTILES = 1_024;
  /** The quantiles of the exponential distribution with mean 1, in the middle of each step. */
  private static final double[] EXPONENTIAL = new double[QUANTILES];

  static {
    for (int i = 0; i < QUANTILES; i++) {
      EXPONENTIAL[i] = -StrictMath.log(1 - (i + 0.5) / QUANTILES);
    }
  }

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /** One of many independent streams of a seed. */
  public static Dice of(long seed, long stream) {
    return new Dice(mix(mix(seed + GOLDEN) ^ (stream * GOLDEN)));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /** From {@code least} to {@code greatest}, both included. */
  public long between(long least, long greatest) {
    return least + Math.unsignedMultiplyHigh(next(), greatest - least + 1);
  }

  public boolean percent(int chance) {
    return below(100) < chance;
  }

  /** Exponentially distributed, at most {@link #longest} of its mean. */
  public long exponential(long mean) {
    return (long) (EXPONENTIAL[(int) (next() >>> 54)] * mean);
  }

  /** The greatest that {@link #exponential} gives. */
  public static long longest(long mean) {
    return (long) (EXPONENTIAL[QUANTILES - 1] * mean);
  }

  /** Uniform in the logarithm: small numbers are as likely as great ones. */
  public long spread(long least, long greatest) {
    double ratio = (double) greatest / least;
    double share = (next() >>> 11) * 0x1.0p-53;
    return Math.min(greatest, (long) (least * StrictMath.pow(ratio, share)));
  }
}
