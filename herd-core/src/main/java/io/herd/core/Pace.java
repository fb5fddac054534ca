package io.herd.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How a session gets on, for whoever keeps the time. The thread that works on lines leaves a mark
 * after each turn; the sweep looks at it now and then, and remembers since when it is the same. So
 * a line costs one plain store: no clock is read for it and no timer is made.
 */
final class Pace {
  /** Where a session stood at the last look. */
  enum Stand {
    /** The server is at work on it, or waits for something that has a limit of its own. */
    AT_WORK,
    /** A line has begun and has not ended. */
    IN_A_LINE,
    BETWEEN_LINES
  }

  private static final VarHandle MARK;

  static {
    try {
      MARK = MethodHandles.lookup().findVarHandle(Pace.class, "mark", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long turns = 1; // the working thread's
  private long mark = -1; // 0 at work; above in the line that began in that turn; below in none
  private long seen; // the sweep's, as is since
  private long since;

  /** The session rests between two lines. */
  void rests() {
    MARK.setOpaque(this, -++turns);
  }

  /** The session waits for the rest of a line. */
  void waitsForTheRest(boolean ofTheSameLine) {
    turns++;
    if (!ofTheSameLine || mark <= 0) {
      MARK.setOpaque(this, turns);
    }
  }

  void works() {
    MARK.setOpaque(this, 0L);
  }

  /** Looks; by one thread at a time, which need not be the one that works. */
  Stand look(long nanoTime) {
    long now = (long) MARK.getOpaque(this);
    if (now != seen) {
      seen = now;
      since = nanoTime;
    }
    return now == 0 ? Stand.AT_WORK : now > 0 ? Stand.IN_A_LINE : Stand.BETWEEN_LINES;
  }

  /** How long the last look has found it as it is, in nanoseconds. */
  long unchanged(long nanoTime) {
    return nanoTime - since;
  }
}
