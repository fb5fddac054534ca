package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** What the stubs answer. The twenty places are invented; their form is Google's. */
final class Canned {
  /** Twenty places as the legacy API gives them, spaced as Google does. */
  static final byte[] LEGACY = load("nearbysearch.json");

  /** The same places as the current API gives them. */
  static final byte[] CURRENT = load("searchnearby.json");

  static final byte[] HTML =
      "<!DOCTYPE html>\n<html><title>Error</title>\n\n<p>That\u2019s an error.</p></html>\n"
          .getBytes(UTF_8);

  private static final int HUGE_BYTES = 2 * 1024 * 1024;

  private Canned() {}

  static byte[] half(byte[] body) {
    return Arrays.copyOf(body, body.length / 2);
  }

  /** The body after more white space than any client should read. */
  static byte[] huge(byte[] body) {
    var huge = new byte[HUGE_BYTES + body.length];
    Arrays.fill(huge, 0, HUGE_BYTES, (byte) ' ');
    System.arraycopy(body, 0, huge, HUGE_BYTES, body.length);
    return huge;
  }

  static byte[] legacyError(String status, String message) {
    return """
        {
           "error_message" : "%s",
           "html_attributions" : [],
           "results" : [],
           "status" : "%s"
        }
        """.formatted(message, status).getBytes(UTF_8);
  }

  static byte[] currentError(int code, String status, String message) {
    return """
        {
          "error": {
            "code": %d,
            "message": "%s",
            "status": "%s"
          }
        }
        """.formatted(code, message, status).getBytes(UTF_8);
  }

  private static byte[] load(String name) {
    try (var in = Canned.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
