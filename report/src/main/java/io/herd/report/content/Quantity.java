package io.herd.report.content;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads a setting as a number. */
final class Quantity {
  /** What a load at the peak itself is, in per cent of the peak. */
  private static final double WHOLE = 100;
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?[0-9][0-9,_]*(?:\\.[0-9]+)?)\\s*(%|[a-zµ/]{0,14})");

  private Quantity() {}

  /** Its value without the unit; empty if it is none. {@code peak} is 100, as {@code 100%}. */
  static OptionalDouble of(String text) {
    if (text.equals("peak")) {
      return OptionalDouble.of(WHOLE);
    }
    var number = NUMBER.matcher(text.strip());
    return number.matches()
        ? OptionalDouble.of(Double.parseDouble(number.group(1).replaceAll("[,_]", "")))
        : OptionalDouble.empty();
  }

  /** The unit that follows it; {@code %} of a peak. */
  static String unit(String text) {
    var number = NUMBER.matcher(text.strip());
    return text.equals("peak") ? "%" : number.matches() ? number.group(2) : "";
  }
}
