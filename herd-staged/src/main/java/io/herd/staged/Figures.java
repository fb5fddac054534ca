package io.herd.staged;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a stage counts: the mean batch is events by batches, the mean service time of an event
 * nanoseconds by events. Safe for any number of threads.
 */
final class Figures {
  private final LongAdder events = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder refusals = new LongAdder();

  void worked(int size, long sinceNanoTime) {
    events.add(size);
    batches.increment();
    nanos.add(System.nanoTime() - sinceNanoTime);
  }

  /** Somebody had to wait, as the next queue was full. */
  void refused() {
    refusals.increment();
  }

  void show(String stage, Map<String, Long> all) {
    all.put(stage + ".events", events.sum());
    all.put(stage + ".batches", batches.sum());
    all.put(stage + ".busy.nanos", nanos.sum());
    all.put(stage + ".refusals", refusals.sum());
  }
}
