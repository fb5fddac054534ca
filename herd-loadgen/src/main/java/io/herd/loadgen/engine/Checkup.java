package io.herd.loadgen.engine;

import io.herd.loadgen.health.Hiccups;
import io.herd.loadgen.health.Vitals;
import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.outcome.Health;
import java.util.List;

/** Watches over the generator itself from its making until {@link #finish}. */
final class Checkup {
  private final List<Worker> workers;
  private final List<Long> loopNanos;
  private final Vitals before = Vitals.read();
  private final Hiccups hiccups = new Hiccups();

  Checkup(List<Worker> workers) {
    this.workers = workers;
    this.loopNanos = loopNanos();
  }

  Health finish() throws InterruptedException {
    Vitals used = Vitals.read().minus(before);
    List<Long> after = loopNanos();
    double busiest = 0;
    for (int i = 0; i < workers.size(); i++) {
      busiest = Math.max(busiest, (double) (after.get(i) - loopNanos.get(i)) / used.nanoTime());
    }
    return new Health(Runtime.getRuntime().availableProcessors(), used, busiest,
        Distribution.of(hiccups.stop()));
  }

  private List<Long> loopNanos() {
    return workers.stream().map(worker -> worker.ask(worker::cpuNanos).join()).toList();
  }
}
