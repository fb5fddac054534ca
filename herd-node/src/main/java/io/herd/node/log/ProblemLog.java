package io.herd.node.log;

import io.herd.core.TrafficLog;
import org.slf4j.Logger;

/** Tells of problems only, and of those that repeat themselves less and less often. */
final class ProblemLog implements TrafficLog {
  private final Logger events;
  private final Repeats repeats = new Repeats(System::nanoTime);

  ProblemLog(Logger events) {
    this.events = events;
  }

  @Override
  public void problem(String what) {
    repeats.admit(Escape.message(what)).ifPresent(events::warn);
  }
}
