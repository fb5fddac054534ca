package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;
import java.util.Arrays;

/**
 * The unanswered requests of a connection, oldest first. Its slots are used over and over; a
 * request taken out stays valid until the next one is added.
 */
final class RequestRing {
  private Request[] slots = {new Request(), new Request()};
  private long head;
  private long tail;

  int size() {
    return (int) (tail - head);
  }

  /** A slot at the end, to be filled. */
  Request add() {
    if (size() == slots.length) {
      grow();
    }
    return slots[slot(tail++)];
  }

  /** The {@code nth} request from the oldest. */
  Request get(int nth) {
    return slots[slot(head + nth)];
  }

  Request poll() {
    return slots[slot(head++)];
  }

  private int slot(long position) {
    return (int) position & (slots.length - 1);
  }

  private void grow() {
    Request[] wider = Arrays.copyOf(slots, slots.length * 2);
    for (int i = 0; i < slots.length; i++) {
      wider[i] = get(i);
      wider[slots.length + i] = new Request();
    }
    slots = wider;
    tail = size();
    head = 0;
  }
}
