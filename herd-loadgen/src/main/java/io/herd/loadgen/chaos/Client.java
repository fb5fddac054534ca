package io.herd.loadgen.chaos;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing again and again, at its own pace, over one connection at a time; when that is
 * gone, over another. Runs on a thread of its own, which alone calls the methods that say what it
 * does.
 */
abstract class Client implements Runnable {
  private @Nullable Caller caller;
  private volatile boolean stopped;

  /** Its beat, from now on; asked once. */
  abstract Pace pace();

  /** Whether an open connection is given up all the same. */
  boolean moves() {
    return false;
  }

  /** A new connection, if there is one to be had now. */
  abstract Optional<Caller> call();

  /** What it does at each beat. */
  abstract void use(Caller here);

  @Override
  public final void run() {
    Pace pace = pace();
    try {
      while (!stopped) {
        pace.await();
        connected().ifPresent(this::use);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    leave();
  }

  /** Has it end soon. From any thread. */
  final void stop() {
    stopped = true;
  }

  private Optional<Caller> connected() {
    if (caller != null && (!caller.isOpen() || moves())) {
      leave();
    }
    if (caller == null) {
      caller = call().orElse(null);
    }
    return Optional.ofNullable(caller);
  }

  private void leave() {
    if (caller != null) {
      caller.close();
      caller = null;
    }
  }
}
