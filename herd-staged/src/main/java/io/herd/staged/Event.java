package io.herd.staged;

/**
 * What goes from queue to queue. It is in one place at a time: while it is busy, nobody else takes
 * it up, and whoever is done with it looks whether there is more to do. So nothing is made for what
 * happens, and what belongs to an event has one thread at a time.
 */
abstract class Event {
  private boolean busy; // guarded by this

  /** Whether there is something to do for it. Guarded by this. */
  abstract boolean isDue();

  /** Goes to the stage that does it. */
  abstract void bring();

  /** Whether nothing of it is under way. */
  final synchronized boolean isQuiet() {
    return !busy;
  }

  final synchronized void hold() {
    busy = true;
  }

  /** Whoever gets true has it, and brings it. */
  final synchronized boolean claim() {
    boolean mine = !busy && isDue();
    busy |= mine;
    return mine;
  }

  /** Makes a change that may give it something to do. By any thread. */
  final void signal(Runnable change) {
    boolean mine;
    synchronized (this) {
      change.run();
      mine = claim();
    }
    if (mine) {
      bring();
    }
  }

  /** By who has it: says whether it rests now. */
  final boolean letGo() {
    boolean more;
    synchronized (this) {
      busy = false;
      more = claim();
    }
    if (more) {
      bring();
    }
    return !more;
  }
}
