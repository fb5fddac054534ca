package io.herd.staged;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** A thread for what comes later or again and again; nothing of a usual line does. */
final class Timer {
  private final ScheduledThreadPoolExecutor thread;

  Timer(String name) {
    thread = new ScheduledThreadPoolExecutor(
        1, Thread.ofPlatform().daemon().name(name).factory(), new DiscardPolicy());
    thread.setRemoveOnCancelPolicy(true);
  }

  Future<?> after(long millis, Runnable task) {
    return thread.schedule(task, millis, TimeUnit.MILLISECONDS);
  }

  void every(long millis, Runnable task) {
    Future<?> _ = thread.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Returns when the thread has ended; what is not due yet is left undone. */
  void stop() throws InterruptedException {
    thread.shutdownNow();
    boolean _ = thread.awaitTermination(1, TimeUnit.SECONDS);
  }
}
