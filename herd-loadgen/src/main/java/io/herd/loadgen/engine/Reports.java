package io.herd.loadgen.engine;

import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;

/**
 * The last report of each moving client: the last that was sent, or where several may be on their
 * way at once, so that they can overtake each other, the last that was acknowledged. A client
 * belongs to one event loop.
 */
final class Reports {
  private final boolean overtaking;
  private final long[] sent;
  private final long[] times;
  private final int[] lats;
  private final int[] lons;

  Reports(int clients, boolean overtaking) {
    this.overtaking = overtaking;
    sent = new long[clients];
    times = overtaking ? new long[clients] : sent;
    lats = new int[clients];
    lons = new int[clients];
  }

  /** Dates a report at {@code epochNanos}, but behind the client's last one, and keeps it. */
  void date(Request report, long epochNanos) {
    report.time = epochNanos;
    if (report.client != Request.ONCE) {
      report.time = Math.max(epochNanos, sent[report.client] + 1);
      sent[report.client] = report.time;
      if (!overtaking) {
        place(report);
      }
    }
  }

  /** Keeps a report that was acknowledged. */
  void acknowledged(Request report) {
    boolean counts = overtaking && report.kind == Kind.IAMAT && report.client != Request.ONCE;
    if (counts && report.time > times[report.client]) {
      times[report.client] = report.time;
      place(report);
    }
  }

  /** Fills a question with what it must show at least. */
  void recall(Request question) {
    question.time = times[question.client];
    question.latMicros = lats[question.client];
    question.lonMicros = lons[question.client];
  }

  /** The newest report that was sent. */
  long lastTime(int client) {
    return sent[client];
  }

  /** The newest report that the answer to one of {@code time} may show. */
  long newest(int client, long time) {
    return overtaking ? sent[client] : time;
  }

  private void place(Request report) {
    lats[report.client] = report.latMicros;
    lons[report.client] = report.lonMicros;
  }
}
