package io.herd.staged;

import java.util.ArrayDeque;
import java.util.List;

/**
 * The connections that wait for a stage, in the order of their coming. Full from the moment that it
 * holds {@code capacity} until it is down to half of that, so that who waits for room does not come
 * back for a single place. Being full is for those to heed who bring new work: what goes on with
 * admitted work is taken all the same, and that is at most one entry for each connection.
 *
 * <p>Safe for any number of threads.
 */
final class EventQueue {
  private final ArrayDeque<Connection<?>> waiting = new ArrayDeque<>();
  private final int capacity;
  private volatile int length;
  private volatile boolean full;

  EventQueue(int capacity) {
    this.capacity = capacity;
  }

  int length() {
    return length;
  }

  boolean isFull() {
    return full;
  }

  boolean hasRoomFor(int more) {
    return !full && length + more <= capacity;
  }

  synchronized void add(Connection<?> event) {
    waiting.add(event);
    grown();
  }

  synchronized void addAll(List<Connection<?>> events) {
    waiting.addAll(events);
    grown();
  }

  private void grown() {
    length = waiting.size();
    if (length >= capacity) {
      full = true;
    }
  }

  /** Moves some into an empty batch; says whether the queue was full until now. */
  synchronized boolean take(List<Connection<?>> batch, int most) {
    for (int i = Math.min(most, waiting.size()); i > 0; i--) {
      batch.add(waiting.remove());
    }
    length = waiting.size();
    boolean relieved = full && length <= capacity / 2;
    full &= !relieved;
    return relieved;
  }
}
