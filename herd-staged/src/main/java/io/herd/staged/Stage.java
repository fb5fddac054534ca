package io.herd.staged;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A queue, what is done with a batch from it, and the workers who do it. Adding never blocks, so
 * that stages whose events go in circles cannot wait for each other.
 */
final class Stage {
  /** Does the stage's work. Called by any of its workers, for different connections. */
  interface Handler {
    /** May change the list, which is the worker's again afterwards. */
    void handle(List<Connection<?>> batch);
  }

  /** Most events taken at once. */
  static final int BATCH = 64;

  private final String name;
  private final Handler handler;
  private final EventQueue queue;
  private final @Nullable Stage next;
  private final boolean fused;
  private final Figures figures = new Figures();
  private final List<Worker> crew = new CopyOnWriteArrayList<>();

  /**
   * A stage that nobody serves yet.
   *
   * @param next takes what this brings about, at its own pace: while it is full, this one rests
   * @param fused whoever brings a batch handles it at once; only single events queue
   */
  Stage(String name, Handler handler, int capacity, @Nullable Stage next, boolean fused) {
    this.name = name;
    this.handler = handler;
    this.next = next;
    this.fused = fused;
    queue = new EventQueue(capacity);
  }

  void servedBy(Worker worker) {
    crew.add(worker);
  }

  boolean isFull() {
    return queue.isFull();
  }

  boolean hasRoomFor(int more) {
    return queue.hasRoomFor(more);
  }

  /** Takes what goes on with admitted work, full or not. */
  void add(Connection<?> event) {
    queue.add(event);
    ring();
  }

  /** Takes a batch of the stage before, which the caller may reuse. */
  void addAll(List<Connection<?>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    if (fused) {
      handle(batch);
    } else {
      queue.addAll(batch);
      ring();
    }
  }

  /** As many as the queue needs, if they sleep: to wake a thread costs more than most events. */
  private void ring() {
    int needed = (queue.length() + BATCH - 1) / BATCH;
    if (Thread.currentThread() instanceof Worker self && crew.contains(self)) {
      needed--;
    }
    for (int i = 0; i < crew.size() && needed > 0; i++) {
      needed -= crew.get(i).ring() ? 1 : 0;
    }
  }

  boolean isDue() {
    return queue.length() > 0 && (next == null || !next.isFull());
  }

  /**
   * Handles one batch, if there is one and the next stage has room.
   *
   * @param batch the worker's own list, empty before and after
   * @param onRelief told when the queue is full no longer
   */
  void serve(List<Connection<?>> batch, Runnable onRelief) {
    if (!isDue()) {
      if (queue.length() > 0) {
        figures.refused();
      }
      return;
    }
    if (queue.take(batch, BATCH)) {
      onRelief.run();
    }
    if (!batch.isEmpty()) {
      handle(batch);
      batch.clear();
    }
  }

  private void handle(List<Connection<?>> batch) {
    long start = System.nanoTime();
    int size = batch.size();
    handler.handle(batch);
    figures.worked(size, start);
  }

  void show(Map<String, Long> all) {
    figures.show(name, all);
    all.put(name + ".queue", (long) queue.length());
  }
}
