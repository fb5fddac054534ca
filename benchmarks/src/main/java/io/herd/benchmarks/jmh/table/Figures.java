package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Ratio;
import io.herd.report.stats.Interval;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures are written. */
final class Figures {
  private Figures() {}

  /** About three digits. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size > 0 && size < 0.0995) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
    return size >= 99.95
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, size >= 9.995 ? "%.1f" : "%.2f", value);
  }

  /** With its interval, and a mark if that includes 1. */
  static String ratio(Ratio ratio) {
    Interval interval = ratio.interval();
    return (ratio.resolved() ? "" : "~ ") + number(interval.estimate()) + " ("
        + number(interval.low()) + " to " + number(interval.high()) + ")";
  }

  /** The share of each. */
  static String events(Map<String, Double> events) {
    double all = events.values().stream().mapToDouble(Double::doubleValue).sum();
    return events.entrySet().stream()
        .map(e -> e.getKey() + " " + Math.round(all == 0 ? 0 : 100 * e.getValue() / all) + " %")
        .collect(Collectors.joining(", "));
  }

  /** Minutes and seconds. */
  static String time(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
