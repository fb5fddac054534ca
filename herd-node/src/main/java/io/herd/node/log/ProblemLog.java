package io.herd.node.log;

import io.herd.core.TrafficLog;
import org.slf4j.Logger;

/**
 * Tells of problems only, and of those that repeat themselves less and less often. What others say
 * may be part of a problem and make it differ each time, so there is a cap on all of them too.
 */
final class ProblemLog implements TrafficLog {
  private static final int PER_SECOND = 20;

  private final Logger events;
  private final Repeats repeats = new Repeats(System::nanoTime);
  private final Spate all = new Spate(PER_SECOND, System::nanoTime);

  ProblemLog(Logger events) {
    this.events = events;
  }

  @Override
  public void problem(String what) {
    repeats.admit(Escape.message(what)).ifPresent(this::tell);
  }

  private void tell(String message) {
    int held = all.admit();
    if (held >= 0) {
      events.warn(held == 0 ? message : message + " (and " + held + " others before it)");
    }
  }
}
