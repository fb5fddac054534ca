package io.herd.loadgen.chaos;

/** A time in which something was not as it should be; the end is not known while it lasts. */
record Span(long fromNanos, long toNanos) {
  static Span open(long fromNanos) {
    return new Span(fromNanos, Life.FOR_EVER);
  }

  boolean isOpen() {
    return toNanos == Life.FOR_EVER;
  }

  Span closed(long nanos) {
    return new Span(fromNanos, nanos);
  }
}
