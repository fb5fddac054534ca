package io.herd.loadgen.record;

/** What can be wrong with the answer to a request, or keep a request from being sent. */
public enum Fault {
  NOT_UNDERSTOOD("answered with \"? \""),
  MALFORMED("neither an AT line nor \"? \""),
  WRONG_SERVER("answered in another server's name than before"),
  WRONG_CLIENT("another client's line"),
  WRONG_LOCATION("another position than was sent at that time"),
  WRONG_TIME("a time that was never sent"),
  STALE("an older report than this connection had sent before"),
  NO_JSON("a body that is not one JSON object with results"),
  TOO_MANY_PLACES("more places than asked for"),
  UNASKED("a reply that nothing asked for"),
  ENDLESS("a reply that would not end"),
  CLOSED("closed by the server before the reply was whole"),
  NOT_CONNECTED("not sent: the connection was closed before"),
  OVER_CAP("not sent: the connection's in-flight cap was reached");

  private final String meaning;

  Fault(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether the request never left, so that it counts as planned but not as sent. */
  public boolean unsent() {
    return this == NOT_CONNECTED || this == OVER_CAP;
  }
}
