package io.herd.netty;

import io.herd.core.NodeSpec;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The event loops of one node. Not a group of Netty's: those tell of their end through an executor
 * of the whole JVM, whose thread would outlive the node.
 */
final class Loops {
  private final List<Loop> loops = new ArrayList<>();
  private final List<Loop> forClients = new ArrayList<>(); // the same, unless they hand off
  private final List<EventExecutor> executors = new ArrayList<>(); // whoever gives work comes first
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final String prefix;

  Loops(NodeSpec spec, IoHandlerFactory handlers) {
    prefix = "herd-" + spec.server().config().name();
    for (int i = 0; i < spec.eventLoops(); i++) {
      var executor = new SingleThreadIoEventLoop(null, threads("-loop-"), handlers);
      executors.add(executor);
      loops.add(new Loop(executor, spec.limits()));
    }
    for (Loop loop : loops) {
      forClients.add(spec.variation().handOff() ? handingOff(loop, spec) : loop);
    }
    Set<Loop> all = new LinkedHashSet<>(loops);
    all.addAll(forClients);
    all.forEach(loop -> loop.sweepEvery(spec.limits().timeouts().sweepMillis()));
  }

  private Loop handingOff(Loop loop, NodeSpec spec) {
    var second = new DefaultEventExecutor(null, threads("-second-"));
    executors.add(second);
    return loop.handingOffTo(second, spec.limits());
  }

  private ThreadFactory threads(String kind) {
    return work -> {
      Thread thread = new FastThreadLocalThread(work, prefix + kind + threads.size());
      threads.add(thread);
      return thread;
    };
  }

  /** The loop for the next connection: each in its turn. */
  Loop next() {
    return next(loops);
  }

  Loop nextForClient() {
    return next(forClients);
  }

  private Loop next(List<Loop> from) {
    return from.get(Math.floorMod(turn.getAndIncrement(), from.size()));
  }

  /** Returns when all that was queued on the loops has been done. */
  void settle() {
    executors.forEach(executor -> executor.submit(() -> {}).awaitUninterruptibly());
  }

  /**
   * Returns when no thread is left; every socket must have been closed, or its descriptor leaks.
   */
  void close() {
    for (EventExecutor executor : executors) {
      executor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
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
