package io.herd.loadgen.tap;

import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Request;
import java.util.concurrent.atomic.LongAdder;

/**
 * The write-once updates that a server has acknowledged, by index, with the moment each was sent.
 * Every one of them must be seen by every tap.
 */
public final class Ledger {
  private final StampLog fromOrigin = new StampLog();
  private final StampLog fromOthers = new StampLog();
  private final LongAdder accepted = new LongAdder();

  /** Books an acknowledged update; only those of the measured time are looked for by name. */
  public void accepted(Request request, boolean atOrigin) {
    accepted.increment();
    if (request.phase == Phase.MEASURED) {
      (atOrigin ? fromOrigin : fromOthers).set(request.index, request.sent);
    }
  }

  /** All acknowledged updates, those of the warm-up too. */
  public long accepted() {
    return accepted.sum();
  }

  /** Measured updates sent to the origin. */
  StampLog fromOrigin() {
    return fromOrigin;
  }

  /** Measured updates sent to other targets. */
  StampLog fromOthers() {
    return fromOthers;
  }
}
