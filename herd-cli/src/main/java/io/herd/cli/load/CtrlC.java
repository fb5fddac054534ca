package io.herd.cli.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a signal (Ctrl-C, SIGTERM) end a run early instead of the JVM: the command goes on to write
 * its result, and its exit code is the JVM's.
 */
final class CtrlC implements AutoCloseable {
  private static final int INVALID = 1;
  private static final long PATIENCE_SECONDS = 60;

  private final IntConsumer halt;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private volatile boolean pressed;
  private volatile @Nullable Runnable stop;

  /** Listens from now on; {@code halt} ends the JVM at once, as {@code Runtime.halt} does. */
  CtrlC(IntConsumer halt) {
    this.halt = halt;
    Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "ctrl-c"));
  }

  /** Whether a signal came. */
  boolean pressed() {
    return pressed;
  }

  /** What a signal does from now on; it is done at once if one came before. */
  void stops(Runnable task) {
    stop = task;
    if (pressed) {
      task.run();
    }
  }

  /** The command is done but for its exit code, which it returns. */
  int exit(int code) {
    exit.complete(code);
    return code;
  }

  /** Runs at every end of the JVM; if the command is done already, there is nothing to do. */
  private void onShutdown() {
    if (exit.isDone()) {
      return;
    }
    pressed = true;
    Runnable task = stop;
    if (task != null) {
      task.run();
    }
    halt.accept(awaitExit());
  }

  private int awaitExit() {
    try {
      return exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException _) {
      return INVALID;
    }
  }

  /** Ends the wait of a signal, too, when the command ends in an error. */
  @Override
  public void close() {
    exit.complete(INVALID);
  }
}
