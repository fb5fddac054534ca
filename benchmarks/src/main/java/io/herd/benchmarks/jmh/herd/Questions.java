package io.herd.benchmarks.jmh.herd;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * WHATSAT lines about one client whose radius goes up a little from line to line, for ten million
 * lines: a server would answer a question about the same area from what Places said before.
 */
final class Questions {
  private static final String BOUND = " 5\n";

  private final byte[] line;
  private final int lastDigit;

  Questions(String client) {
    line = ("WHATSAT " + client + " 10.0000000" + BOUND).getBytes(US_ASCII);
    lastDigit = line.length - BOUND.length() - 1;
  }

  /** The next question; the array is used again for the one after. */
  byte[] next() {
    int digit = lastDigit;
    while (line[digit] == '9') {
      line[digit--] = '0';
    }
    line[digit]++;
    return line;
  }
}
