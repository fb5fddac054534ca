package io.herd.staged;

import java.util.function.BooleanSupplier;

/** How a worker waits for work, and is told of it. */
interface Bell {
  /**
   * Waits until it is rung, unless {@code idle} finds work: asked after it was announced that this
   * one sleeps, so that no ring is lost in between. By the worker.
   */
  void await(BooleanSupplier idle);

  /** Wakes the worker; false if it did not sleep. By any thread. */
  boolean ring();

  /** By the worker, at its end. */
  default void close() {}
}
