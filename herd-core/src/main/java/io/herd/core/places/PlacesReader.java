package io.herd.core.places;

import static io.herd.core.places.JsonTokens.INVALID;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the members of the outermost object. */
final class PlacesReader {
  private static final byte[] RESULTS = "\"results\"".getBytes(US_ASCII);
  private static final byte[] STATUS = "\"status\"".getBytes(US_ASCII);

  private final byte[] json;
  private final JsonTokens tokens;
  private final JsonScanner scanner;
  private final IntStream.Builder ends = IntStream.builder();
  private int close = INVALID;
  private String status = "";

  PlacesReader(byte[] json) {
    this.json = json;
    this.tokens = new JsonTokens(json);
    this.scanner = new JsonScanner(tokens);
  }

  @Nullable PlacesBody read() {
    int at = tokens.mark(0, '{');
    int end = INVALID;
    while (at != INVALID) {
      end = member(at);
      at = tokens.mark(end, ',');
    }
    boolean whole = tokens.atEnd(tokens.mark(end, '}')) && close != INVALID;
    return whole ? new PlacesBody(json, ends.build().toArray(), close, status) : null;
  }

  private int member(int at) {
    int value = scanner.key(at);
    int end = isKey(at, RESULTS) ? results(value) : scanner.value(value);
    if (end != INVALID && isKey(at, STATUS) && tokens.byteAt(value) == '"') {
      status = new String(json, value + 1, end - value - 2, UTF_8);
    }
    return end;
  }

  private boolean isKey(int at, byte[] key) {
    int end = Math.min(at + key.length, json.length);
    return Arrays.equals(json, at, end, key, 0, key.length);
  }

  /** The array of places; a second one is refused, since parsers differ in which one they take. */
  private int results(int start) {
    if (tokens.byteAt(start) != '[' || close != INVALID) {
      return INVALID;
    }
    ends.add(start + 1);
    int at = tokens.space(start + 1);
    if (tokens.byteAt(at) != ']') {
      at = elements(at);
    }
    close = at;
    return at == INVALID ? INVALID : at + 1;
  }

  private int elements(int start) {
    int at = start;
    while (at != INVALID) {
      int end = scanner.value(at);
      if (end == INVALID) {
        return INVALID;
      }
      ends.add(end);
      at = tokens.space(end);
      if (tokens.byteAt(at) == ']') {
        return at;
      }
      at = tokens.mark(end, ',');
    }
    return INVALID;
  }
}
