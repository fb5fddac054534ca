package io.herd.threads;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Threads that start one by one and are waited for together. Safe for any number of threads. */
final class Crew {
  private static final long GRACE_NANOS = 500_000_000;

  private final Supplier<Thread.Builder> threads;
  private final String prefix;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  Crew(Supplier<Thread.Builder> threads, String prefix) {
    this.threads = threads;
    this.prefix = prefix;
  }

  /**
   * Runs {@code task} on a thread of its own.
   *
   * @throws IOException if the machine has no thread left: that must cost one connection, not the
   *     acceptor
   */
  void start(String name, Runnable task) throws IOException {
    Thread thread = threads.get().name(prefix + name).unstarted(() -> run(task));
    running.add(thread);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      running.remove(thread);
      throw new IOException("no thread for it: " + e.getMessage(), e);
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  /** Cuts short a thread's {@link LockSupport#parkNanos}. */
  void wake() {
    running.forEach(LockSupport::unpark);
  }

  /**
   * Waits until all have ended; if they have not when {@link System#nanoTime} reaches {@code
   * until}, calls {@code cut}, which must make them end soon, and waits a little more.
   */
  void join(long until, Runnable cut) {
    try {
      if (!join(until)) {
        cut.run();
        join(until + GRACE_NANOS);
      }
    } catch (InterruptedException _) {
      cut.run();
      Thread.currentThread().interrupt();
    }
  }

  private boolean join(long until) throws InterruptedException {
    for (Iterator<Thread> i = running.iterator(); i.hasNext(); i = running.iterator()) {
      Thread thread = i.next();
      if (thread.isAlive() && !thread.join(Duration.ofNanos(until - System.nanoTime()))) {
        return false;
      }
      running.remove(thread);
    }
    return true;
  }
}
