package io.herd.core;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one server. Safe for any number of threads. */
public final class Counters {
  private final EnumMap<Counter, LongAdder> adders = new EnumMap<>(Counter.class);

  public Counters() {
    for (Counter counter : Counter.values()) {
      adders.put(counter, new LongAdder());
    }
  }

  public void add(Counter counter) {
    adder(counter).increment();
  }

  public long get(Counter counter) {
    return adder(counter).sum();
  }

  private LongAdder adder(Counter counter) {
    return requireNonNull(adders.get(counter));
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
