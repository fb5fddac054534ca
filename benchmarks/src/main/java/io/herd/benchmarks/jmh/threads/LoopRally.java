package io.herd.benchmarks.jmh.threads;

import io.netty.channel.EventLoop;
import java.util.concurrent.CountDownLatch;

/** Two event loops, each of which gives the other a task when it has run its own. */
final class LoopRally {
  private final EventLoop near;
  private final EventLoop far;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Runnable ping = this::ping;
  private final Runnable pong = this::pong;
  private int left;

  LoopRally(EventLoop near, EventLoop far) {
    this.near = near;
    this.far = far;
  }

  /** Plays so many turns there and back, and returns when they are over. */
  void play(int turns) throws InterruptedException {
    left = turns;
    near.execute(ping);
    over.await();
  }

  private void ping() {
    if (left-- == 0) {
      over.countDown();
    } else {
      far.execute(pong);
    }
  }

  private void pong() {
    near.execute(ping);
  }
}
