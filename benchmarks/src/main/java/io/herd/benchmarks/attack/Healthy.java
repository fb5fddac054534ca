package io.herd.benchmarks.attack;

import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * Clients that do nothing wrong: they report and ask at a fixed rate, over connections to every
 * server, whatever the replies do. The time before the attack is their base line.
 */
final class Healthy {
  /** How many places they ask for: none, as Places have limits that attacks use up. */
  static final int NO_PLACES = 0;
  /** As many as there can be, to run in the code that attacks will use. */
  static final int ALL_PLACES = 20;
  /** Requests per second of all of them. */
  static final int RATE = 400;
  private static final int CONNECTIONS = 20;
  private static final int CLIENTS = 200;
  private static final long DRAIN_MILLIS = 3_000;
  private static final double WHATSAT_SHARE = 0.1;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<LoadOutcome> outcome = new CompletableFuture<>();
  private final LoadGenerator generator = new LoadGenerator(new LoadListener() {
    @Override
    public void started(long epochMillis) {
      begun.countDown();
    }
  });

  private Healthy() {}

  /**
   * Sends them on their way; returns when they are connected and known.
   *
   * @param before of the base line
   * @param attack the longest that an attack behind it can take
   * @param places how many each WHATSAT asks for
   */
  static Healthy start(Victim victim, Duration before, Duration attack, int places)
      throws IOException, InterruptedException {
    Healthy healthy = new Healthy();
    LoadSpec spec = new LoadSpec(
        victim.prey().servers().stream().map(NamedTarget::target).toList(),
        new Pace.Constant(RATE),
        new Phases(before.toMillis(), attack.toMillis(), DRAIN_MILLIS),
        new Connections(CONNECTIONS, 1, 1_000, 1).styled(victim.style().toString(), false),
        new Mix(WHATSAT_SHARE, 10, places, 0), CLIENTS, 1, List.of(), null, 1_000);
    Thread.ofPlatform().daemon().name("healthy").start(() -> healthy.run(spec));
    healthy.begun.await();
    if (healthy.outcome.isCompletedExceptionally()) {
      healthy.end();
    }
    return healthy;
  }

  private void run(LoadSpec spec) {
    try {
      outcome.complete(generator.run(spec));
    } catch (InterruptedException | RuntimeException e) {
      outcome.completeExceptionally(e);
    } finally {
      begun.countDown();
    }
  }

  /** Ends them if they have not ended by themselves, and tells what they saw. */
  LoadOutcome end() throws IOException, InterruptedException {
    generator.stop();
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IOException("the healthy clients failed: "
          + (cause instanceof BadInput ? cause.getMessage() : cause), e);
    }
  }
}
