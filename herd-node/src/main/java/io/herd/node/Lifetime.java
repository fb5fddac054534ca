package io.herd.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * How long a program in the foreground runs: until a signal (SIGTERM, Ctrl-C), the end of an input,
 * or {@link #stop}. A signal ends the JVM with exit code 0 once {@link #close} says that all is put
 * away.
 *
 * <pre>{@code
 * try (var lifetime = new Lifetime(Runtime.getRuntime()::halt);
 *     var herd = start(lifetime::stop)) {
 *   lifetime.await();
 * }
 * }</pre>
 */
public final class Lifetime implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final IntConsumer halt;

  /**
   * Listens for signals from now on.
   *
   * @param halt ends the JVM at once with an exit code: {@code Runtime.getRuntime()::halt}
   */
  public Lifetime(IntConsumer halt) {
    this.halt = halt;
    Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "shutdown"));
  }

  /** Runs when a signal comes; also at any other end of the JVM, and then has nothing to do. */
  private void onShutdown() {
    if (closed.getCount() == 0) {
      return;
    }
    stop();
    try {
      halt.accept(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? 0 : 1);
    } catch (InterruptedException e) {
      halt.accept(1);
    }
  }

  /** Ends the wait; returns at once. */
  public void stop() {
    stop.countDown();
  }

  /** Whether it is over. */
  public boolean isOver() {
    return stop.getCount() == 0;
  }

  /**
   * Stops at the end of this input: a child that watches its standard input does not outlive its
   * parent.
   */
  public void untilEndOf(InputStream in) {
    Thread.ofPlatform().daemon().name("until-eof").start(() -> {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException _) {
        // an input that cannot be read has ended
      }
      stop();
    });
  }

  /** Waits until it is over. */
  public void await() throws InterruptedException {
    stop.await();
  }

  /** All is put away: a signal that waits for it may end the JVM now. */
  @Override
  public void close() {
    closed.countDown();
  }
}
