package io.herd.report.result;

/**
 * What the tap should have seen and what it saw, from the first request to after the drain.
 *
 * @param expected updates that the herd accepted and the tap should see
 * @param seen those of them that it saw
 */
public record TapCounters(long expected, long seen) {
  public TapCounters {
    Require.notNegative("tap.expected", expected);
    Require.notNegative("tap.seen", seen);
  }
}
