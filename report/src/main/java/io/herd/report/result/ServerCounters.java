package io.herd.report.result;

import java.util.OptionalLong;

/**
 * The servers' own counts, summed over the herd, from before the first request to after the drain,
 * so that nothing is in flight at either end and the flood's formula holds exactly.
 *
 * @param updatesAccepted client updates that entered a cache at the server they were sent to
 * @param atSent AT lines sent to neighbours, taps included
 * @param atReceived AT lines received from neighbours
 * @param atDuplicates received AT lines that were known already
 * @param whatsats WHATSAT commands answered
 * @param placesCalls calls to the Places service
 */
public record ServerCounters(
    OptionalLong updatesAccepted,
    OptionalLong atSent,
    OptionalLong atReceived,
    OptionalLong atDuplicates,
    OptionalLong whatsats,
    OptionalLong placesCalls) {
  /** The counters of a herd that cannot be asked, such as a foreign one. */
  public static final ServerCounters UNAVAILABLE =
      new ServerCounters(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  /** The counters of a herd that answered for every server. */
  public static ServerCounters of(
      long updatesAccepted,
      long atSent,
      long atReceived,
      long atDuplicates,
      long whatsats,
      long placesCalls) {
    return new ServerCounters(
        OptionalLong.of(updatesAccepted),
        OptionalLong.of(atSent),
        OptionalLong.of(atReceived),
        OptionalLong.of(atDuplicates),
        OptionalLong.of(whatsats),
        OptionalLong.of(placesCalls));
  }
}
