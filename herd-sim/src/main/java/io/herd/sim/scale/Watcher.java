package io.herd.sim.scale;

import io.herd.core.Update;

/** Sees what servers store; in a herd of many lanes by several threads at once. */
@FunctionalInterface
public interface Watcher {
  /** Sees nothing. */
  Watcher NONE = (_, _, _) -> {};

  /** A server has just stored an update that won. */
  void stored(int server, Update update, long millis);
}
