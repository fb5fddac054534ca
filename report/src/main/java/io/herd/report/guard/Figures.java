package io.herd.report.guard;

import io.herd.report.metric.Unit;
import io.herd.report.result.Verdict;
import java.util.Locale;

/** How the guards word their figures, the same under every locale. */
final class Figures {
  private Figures() {}

  static String count(long value) {
    return count((double) value);
  }

  static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  static String nanos(double value) {
    return Unit.NANOS.format(value);
  }

  /** A share of 1 in per cent, with as many decimals as tell it from a bound. */
  static String percent(double share) {
    var percent = String.format(Locale.ROOT, share < 0.1 ? "%.2f" : "%.1f", share * 100);
    return percent.replaceFirst("\\.0+$", "") + " %";
  }

  /** Valid if the fact holds, invalid if not, with the same sentence. */
  static Verdict verdict(boolean holds, String reason) {
    return holds ? new Verdict.Valid(reason) : new Verdict.Invalid(reason);
  }
}
