package io.herd.node.file;

import static io.herd.node.file.BadHerdFile.unless;

/**
 * What one server spends on Places, beside the number of calls at a time.
 *
 * @param connectMillis to reach the host
 * @param totalMillis from the question to the last byte of the answer
 * @param bodyBytes the longest answer that is read
 * @param keepSeconds how long an answer is used again
 * @param entries answers kept
 * @param failures in a row after which there are no calls for the pause
 * @param pauseMillis until one call is tried again
 */
public record PlacesBounds(int connectMillis, int totalMillis, int bodyBytes, int keepSeconds,
    int entries, int failures, int pauseMillis) {
  /** 2 s, 5 s, 1 MiB; 10,000 answers for 60 s; 20 failures, 1 s. */
  public static final PlacesBounds DEFAULT =
      new PlacesBounds(2_000, 5_000, 1 << 20, 60, 10_000, 20, 1_000);

  public PlacesBounds {
    positive("connectMillis", connectMillis);
    positive("totalMillis", totalMillis);
    positive("bodyBytes", bodyBytes);
    positive("keepSeconds", keepSeconds);
    positive("entries", entries);
    positive("failures", failures);
    positive("pauseMillis", pauseMillis);
  }

  private static void positive(String name, int value) {
    unless(value > 0, "places.bounds." + name + " is " + value + "; it must be positive");
  }
}
