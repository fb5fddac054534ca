package io.herd.netty;

import io.netty.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How long a connection waits for a socket that takes no more. All of it runs on the loop. */
final class Patience {
  private final Loop loop;
  private final int millis;
  private final Consumer<String> end;
  private @Nullable Future<?> running;

  /**
   * Patience that ends so.
   *
   * @param end is told why
   */
  Patience(Loop loop, int millis, Consumer<String> end) {
    this.loop = loop;
    this.millis = millis;
    this.end = end;
  }

  void start() {
    running = loop.after(millis, () -> end.accept("took nothing for " + millis + " ms"));
  }

  void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }
}
