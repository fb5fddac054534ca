package io.herd.sim.oracle;

/** Corners that a campaign must have been in, or its silence says nothing. */
public enum Reach {
  STALE_IAMAT("an IAMAT lost against what was stored"),
  DUPLICATE_AT("an AT line came twice"),
  STALE_AT("an AT line lost against what was stored"),
  TIE_BY_SERVER("equal times, decided by the server's name"),
  TIE_BY_LOCATION("equal times, decided by the place"),
  TIE_BY_TEXT("equal times, decided by their digits beyond the nanosecond"),
  NANOSECOND("times 1 ns apart"),
  FUTURE_REFUSED("a time too far ahead was refused"),
  FULL_REFUSED("a new id was refused by a full cache"),
  CONNECTION_REFUSED("a connection was one too many"),
  MALFORMED("a client's line that is no command was answered"),
  TOO_LONG("a line without end was cut off"),
  FORGED_AT("an AT line of a client was answered as malformed"),
  MALFORMED_AT("a neighbour's malformed line was ignored"),
  UNGREETED("who did not say a right hello was closed"),
  TORN_LINE("a line came in pieces"),
  LAST_LINE("a last line without its end was answered"),
  MORE_LINES("a connection had to wait for its next turn"),
  PLACES_ASKED("Places was asked"),
  PLACES_FAILED("Places did not answer as it should"),
  ACKNOWLEDGED("a client read its acknowledgement"),
  RESYNC_LINES("a resync had something to tell"),
  LINK_REPLACED("a newer connection of a neighbour took an older one's place"),
  CONFLATED("an update was replaced while it waited for a neighbour"),
  OVERFLOW("a queue overflowed, and its link was closed"),
  UNWRITABLE("a connection that took nothing was closed"),
  HELD_BACK("a server stopped reading from who does not read"),
  REFUSED_DIAL("a neighbour could not be reached");

  private final String sentence;

  Reach(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
