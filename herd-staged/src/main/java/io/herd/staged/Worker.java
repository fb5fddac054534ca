package io.herd.staged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A thread of a pool: serves its stages in turn, and rests when there is nothing to do. */
final class Worker extends Thread {
  private final Bell bell;
  private final Stage[] stages;
  private final Runnable onRelief;
  private final List<Connection<?>> batch = new ArrayList<>(Stage.BATCH);
  private final BooleanSupplier idle = this::isIdle;
  private volatile boolean stopping;

  Worker(String name, Bell bell, List<Stage> stages, Runnable onRelief) {
    super(name);
    setDaemon(true);
    this.bell = bell;
    this.stages = stages.toArray(Stage[]::new);
    this.onRelief = onRelief;
  }

  @Override
  public void run() {
    while (!stopping) {
      for (Stage stage : stages) {
        stage.serve(batch, onRelief);
      }
      bell.await(idle);
    }
    bell.close();
  }

  private boolean isIdle() {
    for (Stage stage : stages) {
      if (stage.isDue()) {
        return false;
      }
    }
    return !stopping;
  }

  boolean ring() {
    return bell.ring();
  }

  /** By any thread; it ends with the batch in hand. */
  void finish() {
    stopping = true;
    bell.ring();
  }
}
