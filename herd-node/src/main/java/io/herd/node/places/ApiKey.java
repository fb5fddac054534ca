package io.herd.node.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A key to Google's APIs. It is neither a record nor printable, lest it reach a log, a report or an
 * exception: only requests to Google hold its text.
 */
public final class ApiKey {
  /** The environment variable that holds the key. */
  public static final String VARIABLE = "GOOGLE_PLACES_API_KEY";

  /** For a stub, which asks for no key. */
  public static final ApiKey NONE = new ApiKey("none");

  private static final int MAX_LENGTH = 512;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final String text;

  private ApiKey(String text) {
    this.text = text;
  }

  /**
   * The key of the environment, if one is set.
   *
   * @throws IllegalArgumentException in one line without the text, if it cannot be a key
   */
  public static Optional<ApiKey> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank())
        .map(text -> checked(text, VARIABLE));
  }

  /**
   * The key that is all a file holds.
   *
   * @throws IllegalArgumentException in one line without the text, if it cannot be read or be a key
   */
  public static ApiKey from(Path file) {
    try {
      return checked(Files.readString(file), "key file " + file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "key file " + file + " cannot be read; write the key alone into it", e);
    }
  }

  private static ApiKey checked(String text, String where) {
    var key = text.strip();
    boolean legal = !key.isEmpty() && key.length() <= MAX_LENGTH
        && key.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    if (!legal) {
      throw new IllegalArgumentException(where
          + " holds no Google key: a key is one word of letters, digits, '-' and '_'");
    }
    return new ApiKey(key);
  }

  /** For requests to Google and nothing else. */
  String secret() {
    return text;
  }

  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
