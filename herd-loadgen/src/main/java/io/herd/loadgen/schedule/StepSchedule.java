package io.herd.loadgen.schedule;

/**
 * One rate after another; the last is kept for ever. Request i is due where the sum of rate times
 * time passes i, so that a step's beginning need not fall on a request, and none is due in a pause.
 */
public final class StepSchedule implements Schedule {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double[] rates;
  private final double[] startSeconds;
  private final double[] startCounts;

  /**
   * Takes the steps in their order: rates in requests per second, 0 for a pause, and how many
   * seconds each is kept.
   */
  public StepSchedule(double[] perSecond, double[] seconds) {
    int size = perSecond.length;
    if (size == 0 || seconds.length != size) {
      throw new IllegalArgumentException(size + " rates for " + seconds.length + " times");
    }
    rates = perSecond.clone();
    startSeconds = new double[size];
    startCounts = new double[size];
    for (int i = 0; i < size; i++) {
      if (!(rates[i] >= 0 && seconds[i] > 0) || Double.isInfinite(rates[i] + seconds[i])) {
        throw new IllegalArgumentException("rate " + rates[i] + " for " + seconds[i] + " s");
      }
    }
    for (int i = 1; i < size; i++) {
      startSeconds[i] = startSeconds[i - 1] + seconds[i - 1];
      startCounts[i] = startCounts[i - 1] + rates[i - 1] * seconds[i - 1];
    }
  }

  @Override
  public long intendedNanos(long index) {
    int step = stepOf(index);
    if (rates[step] == 0) {
      return NEVER;
    }
    double seconds = startSeconds[step] + (index - startCounts[step]) / rates[step];
    return (long) (seconds * NANOS_PER_SECOND);
  }

  /** The last step that begins at or before the request; a pause in the middle is never that. */
  private int stepOf(long index) {
    int low = 0;
    int high = startCounts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (startCounts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
