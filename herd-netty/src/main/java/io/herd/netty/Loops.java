package io.herd.netty;

import io.herd.core.NodeSpec;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The event loops of one node. Not a group of Netty's: those tell of their end through an executor
 * of the whole JVM, whose thread would outlive the node.
 */
final class Loops {
  private final List<Loop> loops = new ArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final String threadName;

  Loops(NodeSpec spec, IoHandlerFactory handlers) {
    threadName = "herd-" + spec.server().config().name() + "-loop-";
    for (int i = 0; i < spec.eventLoops(); i++) {
      var executor = new SingleThreadIoEventLoop(null, this::newThread, handlers);
      loops.add(new Loop(executor, spec.limits()));
    }
  }

  private Thread newThread(Runnable work) {
    Thread thread = new FastThreadLocalThread(work, threadName + threads.size());
    threads.add(thread);
    return thread;
  }

  /** The loop for the next connection: each in its turn. */
  Loop next() {
    return loops.get(Math.floorMod(turn.getAndIncrement(), loops.size()));
  }

  /** Returns when all that was queued on the loops has been done. */
  void settle() {
    loops.forEach(loop -> loop.executor.submit(() -> {}).awaitUninterruptibly());
  }

  /**
   * Returns when no thread is left; every socket must have been closed, or its descriptor leaks.
   */
  void close() {
    for (Loop loop : loops) {
      loop.executor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
