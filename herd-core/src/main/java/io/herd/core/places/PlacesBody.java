package io.herd.core.places;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of a Nearby Search reply in Google's own bytes, ready to be cut to any bound: it knows
 * the offsets at which the elements of {@code results} end. Immutable, and so safe for any thread.
 *
 * <p>Bad input gives no exception: {@link #of} and {@link #cut(byte[], int)} return null.
 */
public final class PlacesBody {
  private static final byte[] NO_RESULTS =
      "{\"html_attributions\": [], \"results\": [], \"status\": \"OK\"}".getBytes(US_ASCII);

  private final byte[] json;
  /** The offset after the bracket that opens {@code results}, then after each of its elements. */
  private final int[] ends;
  /** The offset of the bracket that closes {@code results}. */
  private final int close;

  private final String status;

  PlacesBody(byte[] json, int[] ends, int close, String status) {
    this.json = json;
    this.ends = ends;
    this.close = close;
    this.status = status;
  }

  /**
   * Reads a body, in linear time and without recursion.
   *
   * @param google the bytes as received; not to be changed afterwards
   * @return null unless it is one well-formed JSON object in UTF-8 with one {@code results} array
   */
  public static @Nullable PlacesBody of(byte[] google) {
    return new PlacesReader(Newlines.squeeze(google)).read();
  }

  /** The body for a client that asked for at most so many places, or null as {@link #of} does. */
  public static byte @Nullable [] cut(byte[] google, int bound) {
    var body = of(google);
    return body == null ? null : body.cut(bound);
  }

  /** The failure that stands for a body which is not in Google's reply form. */
  public static byte[] unusable() {
    return failure("UNKNOWN_ERROR", "Places sent something else than its reply form");
  }

  /** What a client gets that asked for no place at all: Google need not be called. */
  public static byte[] none() {
    return NO_RESULTS.clone();
  }

  /**
   * A body in the form that Google gives a failure, on one line.
   *
   * @param status one of Google's, such as {@code UNKNOWN_ERROR} or {@code OVER_QUERY_LIMIT}
   * @param message for the client to see: no key, no internals
   */
  public static byte[] failure(String status, String message) {
    return ("{\"html_attributions\": [], \"results\": [], \"status\": " + JsonText.quoted(status)
        + ", \"error_message\": " + JsonText.quoted(message) + "}").getBytes(US_ASCII);
  }

  /** Google's word on this reply as written, such as {@code OK}; empty if it gave none. */
  public String status() {
    return status;
  }

  /** Whether the search was done, be it with no place found. */
  public boolean succeeded() {
    return status.equals("OK") || status.equals("ZERO_RESULTS");
  }

  /** The number of places. */
  public int size() {
    return ends.length - 1;
  }

  /**
   * The bytes with no more than so many places: the first ones, all else as Google sent it, and
   * with neither an empty line nor a newline at the end. A failure of Google's comes as it is.
   */
  public byte[] cut(int bound) {
    if (bound < 0) {
      throw new IllegalArgumentException("the bound must be 0 or more, not " + bound);
    }
    if (bound >= size()) {
      return json.clone();
    }
    int tail = bound == 0 ? close : ends[size()];
    int kept = ends[bound];
    var cut = Arrays.copyOf(json, kept + json.length - tail);
    System.arraycopy(json, tail, cut, kept, json.length - tail);
    return cut;
  }
}
