package io.herd.node;

import io.herd.core.Update;
import java.util.function.Consumer;

/**
 * Burns CPU time on the thread that accepts an update, before it goes on to who else wants to see
 * it.
 */
record Ballast(long nanos, Consumer<Update> next) implements Consumer<Update> {
  private static final long NANOS_PER_MICRO = 1_000;

  /** Only {@code next} if there is nothing to burn. */
  static Consumer<Update> of(int micros, Consumer<Update> next) {
    return micros == 0 ? next : new Ballast(micros * NANOS_PER_MICRO, next);
  }

  @Override
  public void accept(Update update) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    next.accept(update);
  }
}
