package io.herd.loadgen.engine;

import io.herd.loadgen.net.Alertness;
import io.herd.loadgen.net.TimerSlack;
import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Recorder;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Prober;
import io.herd.loadgen.wire.LineWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One event loop with its connections and its books. Other threads may call {@link #drive} and
 * {@link #ask} only; all else happens on the loop.
 */
final class Worker {
  private static final int BUFFER_BYTES = 1024;

  private final EventLoop loop;
  private final Alertness alertness;
  private final Plan plan;
  private final Judge judge;
  private final Recorder recorder;
  private final List<Connection> connections = new ArrayList<>();
  private final LineWriter line = new LineWriter();
  private CompletableFuture<Void> finished = CompletableFuture.completedFuture(null);
  private @Nullable Driver driver;
  private long timerSlack = TimerSlack.UNKNOWN;
  private int inFlight;
  private int mostPending;
  private long received;
  private long unended;

  Worker(EventLoop loop, Alertness alertness, Plan plan) {
    this.loop = loop;
    this.alertness = alertness;
    this.plan = plan;
    this.judge = new Judge(plan.commands(), plan.reports(), plan.spec().mix().bound());
    this.recorder = new Recorder(
        plan.spec().phases().warmupNanos(), plan.spec().phases().endNanos());
  }

  EventLoop loop() {
    return loop;
  }

  Alertness alertness() {
    return alertness;
  }

  Plan plan() {
    return plan;
  }

  List<Connection> connections() {
    return connections;
  }

  Judge judge() {
    return judge;
  }

  Recorder recorder() {
    return recorder;
  }

  /**
   * Lets a new driver send until it has no more to send and all is answered, or until the deadline,
   * when what is missing is given up. The future then completes, on the loop.
   */
  CompletableFuture<Void> drive(Function<Worker, Driver> drivers, long start, long deadline) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    loop.execute(() -> {
      timerSlack = TimerSlack.reduce();
      finished = end;
      recorder.start(start);
      Driver next = drivers.apply(this);
      driver = next;
      loop.schedule(
          () -> giveUp(end), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      next.start();
      finishIfDone();
    });
    return end;
  }

  /** Ends what is driven early: what is still missing at the deadline is given up. */
  void stop(long deadline) {
    loop.execute(() -> {
      CompletableFuture<Void> end = finished;
      loop.schedule(() -> giveUp(end), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      finishIfDone();
    });
  }

  /** Answers from the loop, where it is safe to look at the books. */
  <T> CompletableFuture<T> ask(Callable<T> question) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return question.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }, loop);
  }

  Window swap(Window empty) {
    return recorder.swap(empty);
  }

  ByteBuf buffer() {
    return PooledByteBufAllocator.DEFAULT.directBuffer(BUFFER_BYTES);
  }

  /** How late the system may wake this loop, in nanoseconds. */
  long timerSlack() {
    return timerSlack;
  }

  /** The most requests that were unanswered on one connection. */
  int mostPending() {
    return mostPending;
  }

  /** Dates a report, or completes a question, and writes its line. */
  void write(Request request, ByteBuf out, int pending) {
    mostPending = Math.max(mostPending, pending);
    plan.date(request);
    plan.commands().line(request, line.clear());
    out.writeBytes(line.bytes(), 0, line.length());
    inFlight++;
  }

  /** Books a request that was handed to a socket. */
  void sent(Connection connection, Request request) {
    recorder.sent(request);
    Prober prober = plan.prober();
    if (prober != null && request.kind == Kind.IAMAT && request.client == Request.ONCE
        && plan.isOrigin(connection.target())) {
      prober.sent(connection.target(), request);
    }
  }

  /** Books a reply that was not followed by the line feeds that belong there. */
  void countUnended() {
    unended++;
  }

  /** Replies without the line feeds that belong behind them. */
  long unended() {
    return unended;
  }

  void received(long now) {
    received = now;
  }

  void done(Connection connection, Request request) {
    inFlight--;
    recorder.done(request, received);
    plan.reports().acknowledged(request);
    Ledger ledger = plan.ledger();
    if (ledger != null && request.kind == Kind.IAMAT && request.client == Request.ONCE) {
      ledger.accepted(request, plan.isOrigin(connection.target()));
    }
  }

  /** Books a fault of a request on its way, or of none. */
  void failed(Fault fault, Target target, @Nullable Request request, Supplier<String> got) {
    inFlight -= request == null ? 0 : 1;
    Phase phase = request == null ? recorder.phase(System.nanoTime()) : request.phase;
    if (recorder.fault(phase, fault)) {
      String asked = request == null ? "" : plan.text(request);
      recorder.note(fault, target.toString(), asked, got.get(), System.nanoTime());
    }
  }

  /** Books a request that was due but could not be sent. */
  void refused(Fault fault, Target target, Phase phase) {
    if (recorder.fault(phase, fault)) {
      recorder.note(fault, target.toString(), "", "", System.nanoTime());
    }
  }

  void repliesTaken(Connection connection) {
    if (driver != null) {
      driver.repliesTaken(connection);
      finishIfDone();
    }
  }

  void finishIfDone() {
    Driver current = driver;
    if (current != null && !current.sending() && inFlight == 0) {
      driver = null;
      finished.complete(null);
    }
  }

  private void giveUp(CompletableFuture<Void> end) {
    if (end.isDone()) {
      return;
    }
    long now = System.nanoTime();
    for (Connection connection : connections) {
      connection.censor(now);
      connection.close();
    }
    inFlight = 0;
    driver = null;
    end.complete(null);
  }
}
