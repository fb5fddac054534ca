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
 * sleeps until shortly before the next request is due, or a reply comes, and polls for the rest.
 */
final class OpenDriver implements Driver, Runnable {
  /** After so many requests in one go the loop looks for replies, however late it is. */
  private static final int TURN = 2_048;
  /** A sleeping core needs less than this to wake up, nearly always. */
  private static final long LONGEST_POLL_NANOS = 80_000;
  /** Of a core that polling may take: the herd may want the same core. */
  private static final double POLLING_SHARE = 0.15;

  private final Worker worker;
  private final Plan plan;
  private final Schedule schedule;
  private final Workload workload;
  private final Connection[] mine;
  private final long start;
  private final long end;
  private final int cap;
  private final long poll;
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
    long requests = Math.max(1, schedule.countBefore(end));
    this.poll = Math.min(LONGEST_POLL_NANOS, (long) (POLLING_SHARE * end / requests));
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
    if (!sending()) {
      worker.alertness().set(false);
      worker.finishIfDone();
      return;
    }
    long left = Math.max(0, start + due - System.nanoTime());
    boolean soon = left <= poll;
    worker.alertness().set(soon);
    worker.loop().schedule(this, soon ? left : left - poll, TimeUnit.NANOSECONDS);
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
