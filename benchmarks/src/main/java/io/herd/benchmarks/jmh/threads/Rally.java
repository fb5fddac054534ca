package io.herd.benchmarks.jmh.threads;

import java.util.concurrent.Semaphore;

/** Two threads of one kind that park while it is the other's turn. */
record Rally(Thread.Builder kind) {
  /** Plays so many turns there and back, and returns when they are over. */
  void play(int turns) throws InterruptedException {
    var ping = new Semaphore(0);
    var pong = new Semaphore(0);
    Thread answers = kind.start(() -> {
      for (int i = 0; i < turns; i++) {
        ping.acquireUninterruptibly();
        pong.release();
      }
    });
    Thread serves = kind.start(() -> {
      for (int i = 0; i < turns; i++) {
        ping.release();
        pong.acquireUninterruptibly();
      }
    });
    serves.join();
    answers.join();
  }
}
