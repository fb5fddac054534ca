package io.herd.loadgen.engine;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends by the schedule, whatever replies do. Each worker walks all indexes and takes those of its
 * own connections. What is due is sent together, one write for each connection; the loop then
 * sleeps until the next request is due, or a reply comes.
 */
final class OpenDriver implements Driver, Runnable {
  /** After so many requests in one go the loop looks for replies, however late it is. */
  private static final int TURN = 2_048;

  private final Worker worker;
  private final Plan plan;
  private final Schedule schedule;
  private final Workload workload;
  private final Connection[] mine;
  private final long start;
  private final long end;
  private final int cap;
  private final List<Connection> written = new ArrayList<>();
  private long index = -1;
  private long due;

  /** Request 0 is due at {@code start} of {@link System#nanoTime} or later. */
  OpenDriver(Worker worker, long start) {
    this.worker = worker;
    this.plan = worker.plan();
    this.schedule = plan.schedule();
    this.workload = plan.workload();
    this.start = start;
    this.end = plan.spec().phases().endNanos();
    this.cap = plan.spec().connections().inFlightCap();
    this.mine = new Connection[plan.spec().connections().count()];
    worker.connections().forEach(connection -> mine[connection.number()] = connection);
  }

  @Override
  public void start() {
    advance();
    run();
  }

  /** The timer's call: sends, and sets the timer for the next request. */
  @Override
  public void run() {
    sendDue();
    if (sending()) {
      long delay = Math.max(0, start + due - System.nanoTime());
      worker.loop().schedule(this, delay, TimeUnit.NANOSECONDS);
    } else {
      worker.finishIfDone();
    }
  }

  @Override
  public void repliesTaken(Connection connection) {
    sendDue();
  }

  @Override
  public boolean sending() {
    return due < end && due < plan.stop().nanos();
  }

  private void sendDue() {
    long now = System.nanoTime() - start;
    for (int i = 0; due <= now && sending() && i < TURN; i++) {
      send(mine[workload.connectionOf(index)]);
      advance();
    }
    for (Connection connection : written) {
      connection.flush();
    }
    written.clear();
  }

  private void send(Connection connection) {
    Phase phase = worker.recorder().phase(start + due);
    if (!connection.open()) {
      refuse(Fault.NOT_CONNECTED, connection, phase);
    } else if (connection.pending() >= cap) {
      refuse(Fault.OVER_CAP, connection, phase);
    } else {
      Request request = connection.next();
      request.index = index;
      request.phase = phase;
      request.intended = start + due;
      workload.fill(index, connection.number(), due, request);
      if (connection.enqueue(request)) {
        written.add(connection);
      }
    }
  }

  private void refuse(Fault fault, Connection connection, Phase phase) {
    worker.refused(fault, connection.target(), phase);
  }

  private void advance() {
    do {
      index++;
      due = schedule.intendedNanos(index);
    } while (due < end && mine[workload.connectionOf(index)] == null);
  }
}
