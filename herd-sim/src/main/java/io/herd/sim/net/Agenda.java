package io.herd.sim.net;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * What happens when, in virtual nanoseconds. Of two events at one time the one entered first comes
 * first. For one thread.
 */
public final class Agenda {
  private final ArrayDeque<Runnable> soon = new ArrayDeque<>();
  private long[] times = new long[256];
  private long[] orders = new long[256];
  private Runnable[] tasks = new Runnable[256];
  private int size;
  private long entered;
  private long now;

  public long now() {
    return now;
  }

  /** Enters an event for now, behind those that were entered for now before. */
  public void soon(Runnable task) {
    soon.add(task);
  }

  /** Enters an event; one for the past happens now. */
  public void at(long time, Runnable task) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      orders = Arrays.copyOf(orders, size * 2);
      tasks = Arrays.copyOf(tasks, size * 2);
    }
    up(size++, Math.max(time, now), entered++, task);
  }

  /** Lets the next event happen; false if there is none. */
  public boolean step() {
    Runnable next = soon.poll();
    if (next == null) {
      if (size == 0) {
        return false;
      }
      now = times[0];
      next = tasks[0];
      size--;
      down(times[size], orders[size], tasks[size]);
    }
    next.run();
    return true;
  }

  /** When the next event is due; the end of time if there is none. */
  public long next() {
    return !soon.isEmpty() ? now : size == 0 ? Long.MAX_VALUE : times[0];
  }

  private void up(int from, long time, long order, Runnable task) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (times[parent] <= time) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    put(at, time, order, task);
  }

  private void down(long time, long order, Runnable task) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size
          && isBefore(times[child + 1], orders[child + 1], times[child], orders[child])) {
        child++;
      }
      if (isBefore(time, order, times[child], orders[child])) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, time, order, task);
  }

  private static boolean isBefore(long time, long order, long otherTime, long otherOrder) {
    return time < otherTime || (time == otherTime && order < otherOrder);
  }

  private void move(int from, int to) {
    times[to] = times[from];
    orders[to] = orders[from];
    tasks[to] = tasks[from];
  }

  private void put(int at, long time, long order, Runnable task) {
    times[at] = time;
    orders[at] = order;
    tasks[at] = task;
  }
}
