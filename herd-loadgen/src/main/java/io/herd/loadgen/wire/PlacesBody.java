package io.herd.loadgen.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * Checks the JSON of an answered WHATSAT. A body equal to the last good one is not parsed again,
 * because a herd that is loaded with one place's questions sends the same bytes over and over. Not
 * thread-safe.
 */
public final class PlacesBody {
  /** What a body is found to be. */
  public enum Finding {
    FINE, NO_JSON, TOO_MANY, BLANK_LINES
  }

  private static final JsonFactory JSON = new JsonFactory();

  private byte[] lastGood = new byte[0];
  private int lastResults;

  /**
   * Whether the bytes are one JSON object without blank lines whose {@code results} has at most
   * {@code bound} items.
   */
  public Finding check(byte[] bytes, int from, int to, int bound) {
    boolean known = from < to && Arrays.equals(bytes, from, to, lastGood, 0, lastGood.length);
    int results = known ? lastResults : parse(bytes, from, to);
    if (results < 0) {
      return Finding.NO_JSON;
    }
    if (!known && blankLine(bytes, from, to)) {
      return Finding.BLANK_LINES;
    }
    if (!known) {
      lastGood = Arrays.copyOfRange(bytes, from, to);
      lastResults = results;
    }
    return results > bound ? Finding.TOO_MANY : Finding.FINE;
  }

  private static boolean blankLine(byte[] bytes, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        return true;
      }
    }
    return false;
  }

  private static int parse(byte[] bytes, int from, int to) {
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return -1;
      }
      int results = results(parser);
      return parser.nextToken() == null ? results : -1;
    } catch (IOException _) {
      return -1;
    }
  }

  private static int results(JsonParser parser) throws IOException {
    int results = -1;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("results");
      if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
        results = items(parser);
      } else {
        parser.skipChildren();
      }
    }
    return results;
  }

  private static int items(JsonParser parser) throws IOException {
    int items = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items++;
      parser.skipChildren();
    }
    return items;
  }
}
