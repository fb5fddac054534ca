package io.herd.loadgen.schedule;

/** Requests at equal distances: index / rate. */
public record ConstantSchedule(double perSecond) implements Schedule {
  private static final double NANOS_PER_SECOND = 1e9;

  public ConstantSchedule {
    if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
      throw new IllegalArgumentException("rate " + perSecond + " is not a positive number");
    }
  }

  @Override
  public long intendedNanos(long index) {
    return (long) (index * NANOS_PER_SECOND / perSecond);
  }
}
