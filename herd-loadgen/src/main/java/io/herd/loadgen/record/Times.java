package io.herd.loadgen.record;

import org.HdrHistogram.Histogram;

/**
 * The three times of one kind of request, in nanoseconds: response = done - intended, service =
 * done - sent, lag = sent - intended. One writer.
 */
public final class Times {
  private static final long LONGEST_NANOS = 3_600_000_000_000L;
  private static final int DIGITS = 3;

  private final Histogram response = histogram();
  private final Histogram service = histogram();
  private final Histogram lag = histogram();

  /** An empty histogram of nanoseconds up to an hour, with three digits. */
  public static Histogram histogram() {
    return new Histogram(1, LONGEST_NANOS, DIGITS);
  }

  /** Keeps a value inside what the histogram can hold. */
  public static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
  }

  public Histogram response() {
    return response;
  }

  public Histogram service() {
    return service;
  }

  public Histogram lag() {
    return lag;
  }

  void sent(Request request) {
    record(lag, request.sent - request.intended);
  }

  void done(Request request, long done) {
    record(response, done - request.intended);
    record(service, done - request.sent);
  }

  void add(Times other) {
    response.add(other.response);
    service.add(other.service);
    lag.add(other.lag);
  }

  void reset() {
    response.reset();
    service.reset();
    lag.reset();
  }
}
