package io.herd.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one server. Safe for any number of threads. */
public final class Counters {
  private final LongAdder[] adders = new LongAdder[Counter.values().length];

  public Counters() {
    for (int i = 0; i < adders.length; i++) {
      adders[i] = new LongAdder();
    }
  }

  public void add(Counter counter) {
    adders[counter.ordinal()].increment();
  }

  public long get(Counter counter) {
    return adders[counter.ordinal()].sum();
  }

  /** All counters now; each is exact, but they are not read at one instant. */
  public Map<Counter, Long> snapshot() {
    Map<Counter, Long> all = new EnumMap<>(Counter.class);
    for (Counter counter : Counter.values()) {
      all.put(counter, get(counter));
    }
    return all;
  }
}
