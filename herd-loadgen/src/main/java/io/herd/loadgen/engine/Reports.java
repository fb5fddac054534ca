package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;

/** The last report sent of each moving client. A client belongs to one event loop. */
final class Reports {
  private final long[] times;
  private final int[] lats;
  private final int[] lons;

  Reports(int clients) {
    times = new long[clients];
    lats = new int[clients];
    lons = new int[clients];
  }

  /** Dates a report at {@code epochNanos}, but behind the client's last one, and keeps it. */
  void date(Request report, long epochNanos) {
    report.time = epochNanos;
    if (report.client != Request.ONCE) {
      report.time = Math.max(epochNanos, times[report.client] + 1);
      times[report.client] = report.time;
      lats[report.client] = report.latMicros;
      lons[report.client] = report.lonMicros;
    }
  }

  /** Fills a question with what was last reported of the client it asks about. */
  void recall(Request question) {
    question.time = times[question.client];
    question.latMicros = lats[question.client];
    question.lonMicros = lons[question.client];
  }

  long lastTime(int client) {
    return times[client];
  }
}
