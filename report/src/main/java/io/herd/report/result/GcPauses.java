package io.herd.report.result;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Stop-the-world pauses of the garbage collector within the measured window.
 *
 * @param count how many
 * @param totalMillis their sum
 * @param maxMillis the longest
 */
public record GcPauses(OptionalLong count, OptionalDouble totalMillis, OptionalDouble maxMillis) {
  /** Pauses that were not recorded. */
  public static final GcPauses UNAVAILABLE =
      new GcPauses(OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /** Recorded pauses. */
  public static GcPauses of(long count, double totalMillis, double maxMillis) {
    return new GcPauses(
        OptionalLong.of(count), OptionalDouble.of(totalMillis), OptionalDouble.of(maxMillis));
  }
}
