package io.herd.loadgen.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.wire.LineWriter;
import java.util.List;

/**
 * Lines that are no command in any reading of the protocol, each with the index of its request, so
 * that their answers can be told apart.
 */
final class MalformedLine {
  private static final int DIGITS = 9;
  private static final List<byte[][]> FORMS = List.of(
      form("HELLO odd-", ""),
      form("IAMAT odd-", ""),
      form("IAMAT odd-", " nowhere 1621464827.959498503"),
      form("IAMAT odd-", " +34.068930-118.445127 1621464827.959498503 more"),
      form("WHATSAT odd-", " ten 5"),
      form("WHATSAT   odd-", "  10   5 more"));

  private MalformedLine() {}

  /** Writes the line of request {@code index} without its line end. */
  static void of(long index, LineWriter out) {
    byte[][] form = FORMS.get((int) (index % FORMS.size()));
    out.bytes(form[0]).digits(index, DIGITS).bytes(form[1]);
  }

  private static byte[][] form(String before, String behind) {
    return new byte[][] {before.getBytes(US_ASCII), behind.getBytes(US_ASCII)};
  }
}
