package io.herd.sim.strategy;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, by virtual time; at one instant in the order of planning. */
final class Agenda {
  private record Item(long millis, long number, Runnable work) {}

  private final PriorityQueue<Item> items = new PriorityQueue<>(
      Comparator.comparingLong(Item::millis).thenComparingLong(Item::number));
  private long now;
  private long planned;

  long now() {
    return now;
  }

  void at(long millis, Runnable work) {
    items.add(new Item(Math.max(millis, now), planned++, work));
  }

  void in(long millis, Runnable work) {
    at(now + millis, work);
  }

  /** Does the next thing, if it is due by then; false if there is none. */
  boolean step(long untilMillis) {
    Item next = items.peek();
    if (next == null || next.millis() > untilMillis) {
      return false;
    }
    items.remove();
    now = next.millis();
    next.work().run();
    return true;
  }
}
