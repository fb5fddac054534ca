package io.herd.report.result;

import java.util.OptionalLong;

/**
 * Requests that were sent and not yet answered, over all connections.
 *
 * @param max the most at any time of the window
 * @param cap where the generator would have held back; "unavailable" if it has no cap
 */
public record InFlight(OptionalLong max, OptionalLong cap) {
  /** A generator that neither counts nor caps. */
  public static final InFlight UNAVAILABLE =
      new InFlight(OptionalLong.empty(), OptionalLong.empty());
}
