package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;
import java.util.concurrent.TimeUnit;

/**
 * Sends as fast as replies allow: so many requests at once on each connection, and the next ones
 * when all of them are answered. A request is due when it is sent, so that lag is nothing but the
 * time of writing a batch, and a slow server is asked less.
 */
final class ClosedDriver implements Driver {
  private final Worker worker;
  private final Workload workload;
  private final long start;
  private final long end;
  private final int inFlight;
  private final int step;
  private long index;

  /** Worker {@code number} of {@code workers} takes every so manieth index from its number on. */
  ClosedDriver(Worker worker, long start, int inFlight, int number, int workers) {
    this.worker = worker;
    this.workload = worker.plan().workload();
    this.start = start;
    this.end = worker.plan().spec().phases().endNanos();
    this.inFlight = inFlight;
    this.index = number;
    this.step = workers;
  }

  @Override
  public void start() {
    long wait = start + end - System.nanoTime();
    worker.loop().schedule(worker::finishIfDone, wait, TimeUnit.NANOSECONDS);
    worker.connections().forEach(this::repliesTaken);
  }

  @Override
  public boolean sending() {
    return goesOn(System.nanoTime());
  }

  @Override
  public void repliesTaken(Connection connection) {
    long now = System.nanoTime();
    if (connection.pending() > 0 || !connection.open() || !goesOn(now)) {
      return;
    }
    for (int i = 0; i < inFlight; i++) {
      Request request = connection.next();
      request.index = index;
      request.intended = now;
      request.phase = worker.recorder().phase(now);
      workload.fill(index, connection.number(), now - start, request);
      connection.enqueue(request);
      index += step;
    }
    connection.flush();
  }

  private boolean goesOn(long now) {
    return now - start < end && !worker.plan().stop().told();
  }
}
