package io.herd.loadgen.tap;

import java.util.concurrent.atomic.AtomicLong;

/** What a tap has received. One writer; any thread may read. */
public final class TapCounts {
  private final AtomicLong distinct = new AtomicLong();
  private final AtomicLong duplicates = new AtomicLong();
  private final AtomicLong others = new AtomicLong();
  private final AtomicLong ignored = new AtomicLong();
  private volatile boolean closed;

  void first() {
    distinct.lazySet(distinct.getPlain() + 1);
  }

  void again() {
    duplicates.lazySet(duplicates.getPlain() + 1);
  }

  void foreign() {
    others.lazySet(others.getPlain() + 1);
  }

  void ignore() {
    ignored.lazySet(ignored.getPlain() + 1);
  }

  void close() {
    closed = true;
  }

  /** Different write-once updates of this run, those of the warm-up too. */
  public long distinct() {
    return distinct.get();
  }

  /** Write-once updates that had been seen before. */
  public long duplicates() {
    return duplicates.get();
  }

  /** All AT messages, those about moving and unknown clients too. */
  public long messages() {
    return distinct.get() + duplicates.get() + others.get();
  }

  /** Lines that were neither AT nor PING. */
  public long ignored() {
    return ignored.get();
  }

  /** Whether the server has hung up. */
  public boolean closed() {
    return closed;
  }
}
