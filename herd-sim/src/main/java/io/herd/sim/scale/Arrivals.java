package io.herd.sim.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What is under way, by the millisecond in which it arrives; within one in the order of sending.
 * Cheap where many things arrive at few instants.
 */
final class Arrivals<T> {
  private final TreeMap<Long, List<T>> byTime = new TreeMap<>();
  private long lastTime = Long.MIN_VALUE;
  private List<T> last = List.of();

  void add(long millis, T thing) {
    if (millis != lastTime) {
      last = byTime.computeIfAbsent(millis, _ -> new ArrayList<>());
      lastTime = millis;
    }
    last.add(thing);
  }

  boolean isEmpty() {
    return byTime.isEmpty();
  }

  /** When the next things arrive; only if there are any. */
  long nextMillis() {
    return byTime.firstKey();
  }

  /** All that arrives next. */
  List<T> take() {
    lastTime = Long.MIN_VALUE;
    return byTime.pollFirstEntry().getValue();
  }
}
