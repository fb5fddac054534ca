package io.herd.loadgen.schedule;

/**
 * A rate that rises or falls evenly over the run. With rates a at the start and b at the horizon T,
 * {@code a t + (b - a) t^2 / 2T} requests are due before t; request i is due where that is i, which
 * is the quadratic's root {@code 2i / (a + sqrt(a^2 + 2 i (b - a) / T))}. In this form it neither
 * cancels nor divides by zero when both rates are equal.
 */
public final class RampSchedule implements Schedule {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double from;
  private final double slope;
  private final double total;
  private final long horizonNanos;

  /** From one rate to another, in requests per second; behind the horizon nothing is due. */
  public RampSchedule(double fromPerSecond, double toPerSecond, long horizonNanos) {
    if (!(fromPerSecond >= 0 && toPerSecond >= 0 && fromPerSecond + toPerSecond > 0)
        || Double.isInfinite(fromPerSecond + toPerSecond)) {
      throw new IllegalArgumentException(
          "ramp from " + fromPerSecond + " to " + toPerSecond + " has no rate above 0");
    }
    double seconds = horizonNanos / NANOS_PER_SECOND;
    this.from = fromPerSecond;
    this.slope = (toPerSecond - fromPerSecond) / seconds;
    this.total = (fromPerSecond + toPerSecond) / 2 * seconds;
    this.horizonNanos = horizonNanos;
  }

  @Override
  public long intendedNanos(long index) {
    if (index >= total) {
      return NEVER;
    }
    if (index == 0) {
      return 0;
    }
    double root = Math.sqrt(Math.max(0, from * from + 2 * index * slope));
    return Math.min(horizonNanos, (long) (2 * index / (from + root) * NANOS_PER_SECOND));
  }
}
