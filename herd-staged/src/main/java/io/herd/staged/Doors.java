package io.herd.staged;

import io.herd.core.TrafficLog;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The accept stage: one thread on which connections begin, those that come in and dialled ones. */
final class Doors {
  /** Something that the selector tells of, on the doors' thread. */
  interface Ready {
    void ready();
  }

  private final Selector selector = Selector.open();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final TrafficLog log;
  private volatile boolean stopping;

  Doors(String name, TrafficLog log) throws IOException {
    this.log = log;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  SelectionKey register(SelectableChannel channel, int operation, Ready ready)
      throws ClosedChannelException {
    return channel.register(selector, operation, ready);
  }

  /** Does it on the doors' thread, soon. By any thread. */
  void execute(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Does it on the doors' thread; returns when that is done. By another thread. */
  void doNow(Runnable task) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    execute(() -> {
      task.run();
      done.countDown();
    });
    done.await();
  }

  private void run() {
    Consumer<SelectionKey> look = key -> guarded(((Ready) key.attachment())::ready);
    while (!stopping) {
      try {
        selector.select(look);
      } catch (IOException e) {
        log.problem("the doors cannot be watched: " + e.getMessage());
      }
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        guarded(task);
      }
    }
    close();
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.problem("a connection failed to begin: " + e);
    } catch (LinkageError _) {
      // a class could not be loaded, as no descriptor was left to read it by
    }
  }

  /** Lets go of the selector, in place of a thread that never began. */
  void close() {
    Endpoint.closeQuietly(selector);
  }

  /** Returns when the thread has ended. */
  void stop() throws InterruptedException {
    execute(() -> stopping = true);
    thread.join();
  }
}
