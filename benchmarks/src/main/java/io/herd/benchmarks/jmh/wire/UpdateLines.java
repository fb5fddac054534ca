package io.herd.benchmarks.jmh.wire;

import java.nio.charset.StandardCharsets;

/**
 * Lines of one client whose time goes up by one second from line to line, written without
 * allocation.
 */
public final class UpdateLines {
  private static final String FRACTION = ".959498503\n";

  private final byte[] line;
  private final int lastDigit;
  private final byte[] lines;

  private UpdateLines(String start, String client, int batch) {
    String text = start + client + " +34.068930-118.445127 1000000000" + FRACTION;
    line = text.getBytes(StandardCharsets.US_ASCII);
    lastDigit = line.length - FRACTION.length() - 1;
    lines = new byte[line.length * batch];
  }

  /** As the client sends them, so many at a time. */
  public static UpdateLines iamat(String client, int batch) {
    return new UpdateLines("IAMAT ", client, batch);
  }

  /** As a neighbour relays them, one at a time. */
  public static UpdateLines at(String client) {
    return new UpdateLines("AT Bona +0.263873386 ", client, 1);
  }

  /** The next batch; the array is used again for the one after. */
  public byte[] next() {
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
