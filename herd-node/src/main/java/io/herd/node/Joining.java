package io.herd.node;

/** Waits for threads. */
final class Joining {
  private Joining() {}

  /** Waits to the end also when interrupted, and keeps the interrupt for later. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
