package io.herd.loadgen.engine;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Prober;
import io.herd.loadgen.tap.Taps;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One run against a live herd, from the first connection to the last. To be used once. */
public final class LoadRun implements AutoCloseable {
  /** Time for every loop to hear of the start. */
  private static final long LEAD_NANOS = 10_000_000;
  private static final long INTRODUCTION_NANOS = 30_000_000_000L;
  private static final long MARKS = 36L * 36 * 36 * 36 * 36;

  private final Plan plan;
  private final Loops loops;
  private final List<Worker> workers;
  private final Taps taps;
  private final IdleConnections idle;
  private final Timeline timeline;
  private final LoadListener listener;
  private volatile long stopDeadline = Long.MAX_VALUE;

  /** Finds out the style and reads the trace, if the spec asks so, and starts the event loops. */
  public LoadRun(LoadSpec asked, LoadListener listener) {
    LoadSpec spec = StyleFinder.settle(asked);
    this.listener = listener;
    plan = new Plan(spec, Long.toString(MARKS + ThreadLocalRandom.current().nextLong(MARKS), 36));
    taps = new Taps();
    loops = new Loops("load", spec.connections().loops());
    workers = IntStream.range(0, loops.all().size())
        .mapToObj(i -> new Worker(loops.all().get(i), loops.alertness().get(i), plan))
        .toList();
    idle = new IdleConnections(spec.connections().idle());
    timeline = new Timeline(workers, listener, spec.intervalMillis() * 1_000_000);
  }

  /** Connects, joins the taps, introduces the clients, runs the schedule and waits for the rest. */
  public LoadOutcome run() throws InterruptedException {
    new Dialler(plan, workers).open(idle);
    taps.join(plan.spec().taps(), plan.names());
    Prober prober = plan.prober();
    if (prober != null) {
      prober.connect();
    }
    if (plan.workload().asks()) {
      long now = System.nanoTime();
      drive(Introduction::new, now, now + INTRODUCTION_NANOS).join();
      timeline.discard();
    }
    long start = System.nanoTime() + LEAD_NANOS;
    plan.stop().started(start);
    long startMillis = System.currentTimeMillis() + LEAD_NANOS / 1_000_000;
    Phases phases = plan.spec().phases();
    Checkup checkup =
        new Checkup(workers, start + phases.warmupNanos(), start + phases.endNanos());
    long deadline = start + phases.deadlineNanos();
    listener.started(startMillis);
    timeline.follow(start, drive(worker -> driver(worker, start), start, deadline));
    awaitTaps(Math.min(deadline, stopDeadline));
    return new Summary(plan, workers, timeline, taps, idle).outcome(startMillis, checkup);
  }

  /**
   * Ends the run early: nothing more becomes due, what is on its way is awaited for as long as the
   * drain is, and {@link #run} returns what was seen so far. Any thread may call it, at any time.
   */
  public void stop() {
    plan.stop().tell();
    stopDeadline = System.nanoTime() + plan.spec().phases().drainMillis() * 1_000_000;
    workers.forEach(worker -> worker.stop(stopDeadline));
  }

  private void awaitTaps(long deadline) throws InterruptedException {
    Ledger ledger = plan.ledger();
    if (ledger != null) {
      taps.await(ledger, deadline);
    }
    Prober prober = plan.prober();
    if (prober != null) {
      prober.await(deadline);
    }
  }

  private CompletableFuture<Void> drive(
      Function<Worker, Driver> drivers, long start, long deadline) {
    return CompletableFuture.allOf(workers.stream()
        .map(worker -> worker.drive(drivers, start, deadline))
        .toArray(CompletableFuture<?>[]::new));
  }

  private Driver driver(Worker worker, long start) {
    return plan.spec().pace() instanceof Pace.Closed(int inFlight)
        ? new ClosedDriver(worker, start, inFlight, workers.indexOf(worker), workers.size())
        : new OpenDriver(worker, start);
  }

  @Override
  public void close() {
    taps.close();
    Prober prober = plan.prober();
    if (prober != null) {
      prober.close();
    }
    loops.close();
  }
}
