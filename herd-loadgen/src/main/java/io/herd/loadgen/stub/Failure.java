package io.herd.loadgen.stub;

import java.util.Locale;

/**
 * A way in which Places fails on request. A request chooses it by the header {@code X-Stub} with
 * the name, or by a radius in metres, so that a client of the herd can choose it too:
 * {@code WHATSAT kiwi.cs.ucla.edu 40.501 5} asks for {@code server-error}.
 */
public enum Failure {
  /** HTTP 500 with a page of HTML. */
  SERVER_ERROR(40501),
  /** HTTP 200 with the first half of the JSON. */
  TRUNCATED(40502),
  /** HTTP 200, then nonsense instead of the body, then the connection is closed. */
  HANG_UP(40503),
  /** The connection is closed without a byte. */
  EMPTY(40504),
  /** HTTP 200 with a page of HTML. */
  NOT_JSON(40505),
  /** Google's reply when the quota is used up. */
  OVER_QUERY_LIMIT(40506),
  /** Google's reply when it refuses the key. */
  REQUEST_DENIED(40507),
  /** The usual reply, after 2 s. */
  SLOW(40508),
  /** The usual reply, after a minute, which is after any client's patience. */
  SILENT(40509),
  /** Well-formed JSON of more than 2 MiB. */
  HUGE(40510);

  /** The header by which a request chooses a failure. */
  public static final String HEADER = "X-Stub";

  private final int radius;

  Failure(int radius) {
    this.radius = radius;
  }

  /** The value of the header that chooses this failure, such as {@code over-query-limit}. */
  public String header() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The radius in metres that chooses this failure. */
  public int radius() {
    return radius;
  }
}
