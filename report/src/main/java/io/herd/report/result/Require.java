package io.herd.report.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The checks that the records of a result share; each failure names the component. */
final class Require {
  private Require() {}

  static void text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank; write \"unavailable\" if unknown");
    }
  }

  static void finite(String name, double value) {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", not a finite number >= 0");
    }
  }

  static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", which is below 0");
    }
  }

  /** An unmodifiable copy that keeps the writer's order, so that a file reads as it was filled. */
  static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
