package io.herd.loadgen.health;

import io.herd.loadgen.record.Times;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * A thread that sleeps for a millisecond over and over and records how much longer it took: what
 * the machine, the virtual machine and its collector do to any thread here. After jHiccup.
 */
public final class Hiccups {
  private static final long SLEEP_NANOS = 1_000_000;

  private final Histogram histogram = Times.histogram();
  private final Thread thread;
  private volatile boolean forgetting;
  private volatile boolean stopped;

  /** Starts at once. */
  public Hiccups() {
    thread = Thread.ofPlatform().daemon().name("hiccups").start(this::sleepOnAndOn);
  }

  private void sleepOnAndOn() {
    while (!stopped) {
      long before = System.nanoTime();
      LockSupport.parkNanos(SLEEP_NANOS);
      if (forgetting) {
        histogram.reset();
        forgetting = false;
      } else {
        Times.record(histogram, System.nanoTime() - before - SLEEP_NANOS);
      }
    }
  }

  /** Forgets what it has recorded so far, such as a warm-up. */
  public void forget() {
    forgetting = true;
  }

  /** Ends it; what is returned are the nanoseconds beyond each millisecond of sleep. */
  public Histogram stop() throws InterruptedException {
    stopped = true;
    LockSupport.unpark(thread);
    thread.join();
    return histogram;
  }
}
