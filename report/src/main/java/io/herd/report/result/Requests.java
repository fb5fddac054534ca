package io.herd.report.result;

import java.util.Map;

/**
 * Requests by what became of them. All but {@code doneInWindow} count the requests whose
 * <em>intended</em> time lies in the measured window.
 *
 * @param planned due by the schedule
 * @param sent really sent
 * @param done answered before the drain's deadline
 * @param doneInWindow answers that arrived within the window by the clock: the rate achieved
 * @param censored sent, but not answered by the deadline
 * @param errors by kind, e.g. {@code wrong-reply}, {@code disconnected}
 */
public record Requests(
    long planned,
    long sent,
    long done,
    long doneInWindow,
    long censored,
    Map<String, Long> errors) {
  public Requests {
    Require.notNegative("requests.planned", planned);
    Require.notNegative("requests.sent", sent);
    Require.notNegative("requests.done", done);
    Require.notNegative("requests.doneInWindow", doneInWindow);
    Require.notNegative("requests.censored", censored);
    errors = Require.ordered(errors);
  }

  /** Errors of every kind. */
  public long errorCount() {
    return errors.values().stream().mapToLong(Long::longValue).sum();
  }
}
