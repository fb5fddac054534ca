package io.herd.loadgen.record;

/** What can be wrong with the answer to a request, or keep a request from being sent. */
public enum Fault {
  NOT_UNDERSTOOD("answered with \"? \""),
  NOT_REFUSED("a malformed line answered with something else than \"? \" and that line"),
  MALFORMED("neither an AT line nor \"? \""),
  WRONG_SERVER("answered in another server's name than before"),
  WRONG_CLIENT("another client's line"),
  WRONG_LOCATION("another position than was sent at that time"),
  WRONG_TIME("a time that was never sent"),
  STALE("an older report than this connection had sent before"),
  NO_JSON("a body that is not one JSON object with results"),
  BLANK_LINES("blank lines inside the JSON"),
  TOO_MANY_PLACES("more places than asked for"),
  DUPLICATE("the reply before it once more"),
  UNASKED("a reply that nothing asked for"),
  LOST("not answered, though a later request on the connection was"),
  ENDLESS("a reply that would not end"),
  CLOSED("closed by the server before the reply was whole"),
  NO_CONNECTION("the server could not be reached any more"),
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

  /** Whether the AT line was right and only what follows it is wrong. */
  public boolean ofBody() {
    return this == NO_JSON || this == BLANK_LINES || this == TOO_MANY_PLACES;
  }

  /** Whether the request never left, so that it counts as planned but not as sent. */
  public boolean unsent() {
    return this == NOT_CONNECTED || this == OVER_CAP;
  }
}
