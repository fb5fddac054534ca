package io.herd.benchmarks.jmh;

import java.nio.charset.StandardCharsets;

/**
 * IAMAT lines of one client whose time goes up by one second from line to line, written without
 * allocation.
 */
final class UpdateLines {
  private static final String FRACTION = ".959498503\n";

  private final byte[] line;
  private final int lastDigit;
  private final byte[] lines;

  UpdateLines(String client, int batch) {
    String text = "IAMAT " + client + " +34.068930-118.445127 1000000000" + FRACTION;
    line = text.getBytes(StandardCharsets.US_ASCII);
    lastDigit = line.length - FRACTION.length() - 1;
    lines = new byte[line.length * batch];
  }

  /** The next batch; the array is used again for the one after. */
  byte[] next() {
    for (int at = 0; at < lines.length; at += line.length) {
      increment();
      System.arraycopy(line, 0, lines, at, line.length);
    }
    return lines;
  }

  private void increment() {
    int digit = lastDigit;
    while (line[digit] == '9') {
      line[digit--] = '0';
    }
    line[digit]++;
  }
}
