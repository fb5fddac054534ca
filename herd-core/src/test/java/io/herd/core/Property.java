package io.herd.core;

import java.util.Random;
import java.util.function.Consumer;

/**
 * What must hold whatever is drawn. Each run draws anew; a failure names the seed that draws the
 * same again, for {@code ./mvnw -pl herd-core test -Dtest=THE_TEST -Dseed=N}.
 */
public final class Property {
  private static final String SEED = "seed";

  private Property() {}

  /** Checks it for so many seeds, or for the one of {@code -Dseed}. */
  public static void holds(int seeds, Consumer<Random> property) {
    Long only = Long.getLong(SEED);
    if (only != null) {
      property.accept(new Random(only));
      return;
    }
    long first = System.nanoTime();
    for (long seed = first; seed < first + seeds; seed++) {
      check(seed, property);
    }
  }

  private static void check(long seed, Consumer<Random> property) {
    try {
      property.accept(new Random(seed));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("again with -Dseed=" + seed + ": " + e.getMessage(), e);
    }
  }
}
