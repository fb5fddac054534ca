package io.herd.report.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures as charts need them. */
final class Figures {
  private static final double DIGITS = 5;
  /** From here on the small values of a linear axis lie on top of each other. */
  private static final double WIDE = 20;

  private Figures() {}

  /** Five significant digits, more than a screen shows. */
  static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    var scale = Math.pow(10, DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
    return Double.isFinite(scale) ? Math.round(value * scale) / scale : value;
  }

  static OptionalDouble optional(Optional<Double> value) {
    return value.map(Figures::rounded).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** Whether values are so far apart that they want a logarithmic axis, and can have one. */
  static boolean wide(List<Double> values) {
    var all = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return all.getMin() > 0 && all.getMax() / all.getMin() > WIDE;
  }
}
