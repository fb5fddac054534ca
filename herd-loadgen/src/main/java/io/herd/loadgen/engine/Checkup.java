package io.herd.loadgen.engine;

import io.herd.loadgen.health.Hiccups;
import io.herd.loadgen.health.Vitals;
import io.herd.loadgen.net.TimerSlack;
import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.outcome.Health;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Watches over the generator itself: reads its vitals when the measured time begins and ends. */
final class Checkup {
  private final List<Worker> workers;
  private final List<Long> threads;
  private final Hiccups hiccups = new Hiccups();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("checkup").factory());
  private volatile Reading before;
  private volatile Reading after;

  /** The moments are those of {@link System#nanoTime}. */
  Checkup(List<Worker> workers, long windowStart, long windowEnd) {
    this.workers = workers;
    threads = workers.stream().map(w -> w.ask(() -> Thread.currentThread().threadId()).join())
        .toList();
    before = read();
    after = before;
    at(windowStart, this::begin);
    at(windowEnd, () -> after = read());
  }

  /** Ends it; a run that ended before its window did was measured until now. */
  Health finish(Histogram lag) throws InterruptedException {
    timer.shutdownNow();
    Reading end = after.vitals.nanoTime() > before.vitals.nanoTime() ? after : read();
    Vitals used = end.vitals.minus(before.vitals);
    double busiest = IntStream.range(0, threads.size())
        .mapToLong(i -> end.loopNanos.get(i) - before.loopNanos.get(i))
        .max().orElse(0);
    long slack = workers.stream().mapToLong(Worker::timerSlack).max().orElse(TimerSlack.UNKNOWN);
    return new Health(Runtime.getRuntime().availableProcessors(), used,
        busiest / used.nanoTime(), slack, Distribution.of(lag), Distribution.of(hiccups.stop()));
  }

  /** A stop in the warm-up, where compilers are busy, does no harm to what is measured. */
  private void begin() {
    before = read();
    hiccups.forget();
  }

  private void at(long nanoTime, Runnable task) {
    var _ = timer.schedule(task, nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private Reading read() {
    return new Reading(Vitals.read(), threads.stream()
        .map(thread -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread))
        .toList());
  }

  private record Reading(Vitals vitals, List<Long> loopNanos) {}
}
