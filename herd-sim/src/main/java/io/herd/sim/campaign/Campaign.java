package io.herd.sim.campaign;

import io.herd.sim.plan.Planner;
import io.herd.sim.run.Outcome;
import io.herd.sim.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs of consecutive seeds, several at a time, each of them in one thread.
 *
 * @param fromSeed the first seed
 * @param seeds how many
 * @param updates well-formed IAMAT lines in each
 * @param stopsAtFirst whether no seed is begun after a violation was found
 */
public record Campaign(long fromSeed, int seeds, int updates, boolean stopsAtFirst) {
  /** Enough to show a violation: more of them say little more. */
  private static final int MOST_VIOLATIONS = 20;

  public Campaign {
    if (seeds < 1) {
      throw new IllegalArgumentException("seeds is " + seeds + "; it must be at least 1");
    }
    if (updates < 1) {
      throw new IllegalArgumentException("updates is " + updates + "; it must be at least 1");
    }
  }

  /**
   * Runs them on so many threads.
   *
   * @param progress hears of each outcome, from any of the threads, one at a time
   */
  public CampaignResult run(int threads, Consumer<Outcome> progress) throws InterruptedException {
    var total = new CampaignTotal(this, progress);
    var next = new AtomicLong(fromSeed);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(next, total)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return total.result();
  }

  private void work(AtomicLong next, CampaignTotal total) {
    while (!Thread.currentThread().isInterrupted()) {
      long seed = next.getAndIncrement();
      if (seed >= fromSeed + seeds || total.violations() >= (stopsAtFirst ? 1 : MOST_VIOLATIONS)) {
        return;
      }
      total.add(Run.of(Planner.plan(seed, updates)));
    }
  }
}
