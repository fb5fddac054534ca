package io.herd.threads;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Threads that are started one by one and, in the end, waited for together. Safe for any number of
 * threads.
 */
final class Crew {
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

  /**
   * Waits until all have ended, or {@link System#nanoTime} has reached {@code until}; says whether
   * they have.
   */
  boolean join(long until) {
    try {
      for (Iterator<Thread> i = running.iterator(); i.hasNext(); i = running.iterator()) {
        Thread thread = i.next();
        if (!thread.join(Duration.ofNanos(until - System.nanoTime()))) {
          return false;
        }
        running.remove(thread);
      }
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
