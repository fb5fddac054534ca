package io.herd.loadgen.engine;

import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.record.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Collects the workers' books at every tick, adds them up and passes them on. */
final class Timeline {
  private final List<Worker> workers;
  private final LoadListener listener;
  private final long tickNanos;
  private final Window total = new Window();
  private final Window tick = new Window();
  private final List<Interval> intervals = new ArrayList<>();
  private Window spare = new Window();

  Timeline(List<Worker> workers, LoadListener listener, long tickNanos) {
    this.workers = workers;
    this.listener = listener;
    this.tickNanos = tickNanos;
  }

  Window total() {
    return total;
  }

  List<Interval> intervals() {
    return List.copyOf(intervals);
  }

  /** Forgets what the workers have booked so far. */
  void discard() {
    workers.forEach(this::empty);
    tick.reset();
  }

  /** Collects from {@code start} on until the run has ended. */
  void follow(long start, CompletableFuture<Void> end) throws InterruptedException {
    long from = 0;
    while (!ended(end, start + (intervals.size() + 1) * tickNanos)) {
      from = collect(start, from);
    }
    collect(start, from);
  }

  private long collect(long start, long from) {
    workers.forEach(this::empty);
    long to = System.nanoTime() - start;
    Interval interval = Interval.of(from, to, tick);
    listener.ticked(interval, tick);
    intervals.add(interval);
    total.add(tick);
    tick.reset();
    return to;
  }

  private void empty(Worker worker) {
    Window next = spare;
    Window full = worker.ask(() -> worker.swap(next)).join();
    tick.add(full);
    full.reset();
    spare = full;
  }

  private static boolean ended(CompletableFuture<Void> end, long until)
      throws InterruptedException {
    try {
      end.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
