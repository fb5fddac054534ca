package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;

/**
 * Before questions are asked, reports every moving client once, so that no question is about an
 * unknown one. A few at a time on each connection that is kept, or one
 * after the other.
 */
final class Introduction implements Driver {
  private static final int AT_ONCE = 32;

  private final Worker worker;
  private final Workload workload;
  private final int[] introduced;
  private final int atOnce;
  private int left;

  Introduction(Worker worker) {
    this.worker = worker;
    this.workload = worker.plan().workload();
    this.introduced = new int[worker.plan().spec().connections().count()];
    this.atOnce = worker.plan().spec().connections().oneEach() ? 1 : AT_ONCE;
    worker.connections().forEach(c -> left += workload.clientsOf(c.number()));
  }

  @Override
  public void start() {
    worker.connections().forEach(this::repliesTaken);
  }

  @Override
  public boolean sending() {
    return left > 0 && !worker.plan().stop().told();
  }

  @Override
  public void repliesTaken(Connection connection) {
    int number = connection.number();
    if (!connection.open()) {
      left -= workload.clientsOf(number) - introduced[number];
      introduced[number] = workload.clientsOf(number);
    }
    if (connection.pending() > 0 || !connection.open() || !sending()) {
      return;
    }
    int upTo = Math.min(workload.clientsOf(number), introduced[number] + atOnce);
    long now = System.nanoTime();
    while (introduced[number] < upTo) {
      Request request = connection.next();
      request.intended = now;
      request.phase = worker.recorder().phase(now);
      workload.introduce(number, introduced[number]++, request);
      connection.enqueue(request);
      left--;
    }
    connection.flush();
  }
}
