package io.herd.loadgen.schedule;

/**
 * Random numbers by counter: the n-th number of a seed is a pure function of both, so nothing has
 * to be drawn in order. The mixing function is SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private Dice() {}

  /** 64 bits for the {@code counter}-th throw of {@code seed}. */
  public static long bits(long seed, long counter) {
    long z = seed + (counter + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in [0, 1). */
  public static double unit(long seed, long counter) {
    return (bits(seed, counter) >>> 11) * UNIT;
  }

  /** An exponentially distributed number of mean 1, by inversion; finite, and never negative. */
  public static double exponential(long seed, long counter) {
    return -StrictMath.log(1 - unit(seed, counter));
  }
}
