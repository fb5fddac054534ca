package io.herd.loadgen.attack;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** An attack under way on a thread of its own. */
public final class AttackRun {
  private final Deeds deeds = new Deeds();
  private final Halt halt;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  private AttackRun(Attack attack) {
    halt = new Halt(attack.length().toNanos());
  }

  /** Starts it; it ends by itself after its length at the latest. */
  public static AttackRun start(Attack attack, Prey prey) {
    AttackRun run = new AttackRun(attack);
    Thread.ofPlatform().daemon().name("attack " + attack.name()).start(() -> {
      try {
        attack.run(prey, run.deeds, run.halt);
      } catch (IOException | RuntimeException e) {
        run.deeds.remark("it could not go on: " + e.getMessage());
      } finally {
        run.end.complete(null);
      }
    });
    return run;
  }

  /** Waits for its end. */
  public Deeds await() {
    end.join();
    return deeds;
  }

  /** Ends it and waits until all its connections are closed. */
  public Deeds stop() {
    halt.tell();
    return await();
  }

  /** What it has done so far. */
  public Deeds deeds() {
    return deeds;
  }
}
