package io.herd.loadgen.tap;

import io.herd.loadgen.record.Times;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;

/**
 * How a tap's arrivals compare with the books: how many updates it should have seen and has, and
 * how long after some other moment they arrived, in nanoseconds. Computed when both have ended.
 */
public final class Sightings {
  private final Histogram latency = Times.histogram();
  private long expected;
  private long seen;
  private long before;

  private Sightings() {}

  /** From the sending of an update to its arrival at the tap. */
  public static Sightings sinceSent(Ledger ledger, Tap tap) {
    Sightings sightings = new Sightings();
    sightings.compare(ledger.fromOrigin(), tap.arrivals(), ledger.fromOrigin()::get);
    sightings.count(ledger.fromOthers(), tap.arrivals());
    return sightings;
  }

  /**
   * From the arrival of an update at the tap on its origin to that at another one; this leaves out
   * the ways from the client and to the taps.
   */
  public static Sightings sinceOrigin(Ledger ledger, Tap origin, Tap tap) {
    Sightings sightings = new Sightings();
    sightings.compare(ledger.fromOrigin(), tap.arrivals(), origin.arrivals()::get);
    return sightings;
  }

  /** Updates that were acknowledged. */
  public long expected() {
    return expected;
  }

  /** Those of them that arrived. */
  public long seen() {
    return seen;
  }

  /** Arrivals before the moment they are compared with; their latency is taken as 0. */
  public long before() {
    return before;
  }

  public Histogram latency() {
    return latency;
  }

  private void compare(StampLog books, StampLog arrivals, LongUnaryOperator since) {
    long end = books.end();
    for (long i = 0; i < end; i++) {
      long arrival = arrivals.get(i);
      if (books.get(i) == 0) {
        continue;
      }
      expected++;
      if (arrival != 0 && since.applyAsLong(i) != 0) {
        seen++;
        before += arrival < since.applyAsLong(i) ? 1 : 0;
        Times.record(latency, arrival - since.applyAsLong(i));
      }
    }
  }

  private void count(StampLog books, StampLog arrivals) {
    long end = books.end();
    for (long i = 0; i < end; i++) {
      if (books.get(i) != 0) {
        expected++;
        seen += arrivals.get(i) == 0 ? 0 : 1;
      }
    }
  }
}
