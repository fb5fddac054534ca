package io.herd.loadgen.proxy;

import java.util.concurrent.atomic.LongAdder;

/** Counts of what a proxy has done up to now. Any thread may read them. */
public final class Traffic {
  final LongAdder connections = new LongAdder();
  final LongAdder delivered = new LongAdder();
  final LongAdder delayed = new LongAdder();
  final LongAdder sliced = new LongAdder();
  final LongAdder throttled = new LongAdder();
  final LongAdder swallowed = new LongAdder();

  Traffic() {}

  /** Connections that came to both ends. */
  public long connections() {
    return connections.sum();
  }

  /** Bytes that arrived. */
  public long delivered() {
    return delivered.sum();
  }

  /** Bytes that were held back by a delay or by jitter. */
  public long delayed() {
    return delayed.sum();
  }

  /** Bytes that were written each by itself. */
  public long sliced() {
    return sliced.sum();
  }

  /** Bytes that went at a limited rate. */
  public long throttled() {
    return throttled.sum();
  }

  /** Bytes that were taken and not delivered. */
  public long swallowed() {
    return swallowed.sum();
  }
}
