package io.herd.core;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one neighbour. Any thread offers; the thread that owns the connection
 * drains. Nobody ever writes to a neighbour from the thread that reads another one: a cycle of full
 * TCP buffers would be a deadlock.
 *
 * <p>The queue conflates: an update whose client has a newer one by now is not sent, so the queue
 * holds at most one live update per client. A resync is not queued at all but read from the cache
 * as the connection takes it.
 */
public final class PeerLink {
  /**
   * The transport's side of a link. Both methods may be called by any thread and must not block.
   */
  public interface Wire {
    /** There is something to drain; called once until {@link #drain} has come up empty. */
    void wake();

    void close(String reason);
  }

  private final HerdServer server;
  private final Wire wire;
  private final Object lock = new Object();

  // guarded by lock
  private final Output control = new Output(64, 256);
  private UpdateBuffer pending = new UpdateBuffer();
  private boolean awake;

  private UpdateBuffer taken = new UpdateBuffer(); // the draining thread's

  private boolean slow; // the sweep's, as is slowSince
  private long slowSince;

  private volatile @Nullable String peer;
  private volatile @Nullable Iterator<Update> resync;

  PeerLink(HerdServer server, Wire wire) {
    this.server = server;
    this.wire = wire;
  }

  /** Name of the neighbour, null until its hello has come. */
  public @Nullable String peer() {
    return peer;
  }

  void up(String name, @Nullable Iterator<Update> everything) {
    peer = name;
    resync = everything;
    wakeOnce();
  }

  void close(String reason) {
    wire.close(reason);
  }

  /** Queues one line of the link's own talk. */
  void say(byte[] line) {
    synchronized (lock) {
      control.append(line);
    }
    wakeOnce();
  }

  void offer(Update update) {
    if (enqueue(update)) {
      wakeOnce();
    } else {
      wire.close("more bytes are waiting for it than the limit allows");
    }
  }

  private boolean enqueue(Update update) {
    long limit = server.config().limits().maxPeerQueueBytes();
    synchronized (lock) {
      pending.add(update);
      return !isBeyond(limit);
    }
  }

  /** Why this link has to be closed now, since too much waits for too long; by the sweep. */
  @Nullable String overdue(long nanoTime) {
    Limits limits = server.config().limits();
    if (!isLong(limits.slowPeerQueueBytes())) {
      slow = false;
    } else if (!slow) {
      slow = true;
      slowSince = nanoTime;
    }
    int millis = limits.timeouts().slowPeerMillis();
    return slow && Session.isOver(nanoTime - slowSince, millis)
        ? "more than " + limits.slowPeerQueueBytes() + " bytes have been waiting for it for "
            + millis + " ms"
        : null;
  }

  private boolean isLong(long most) {
    synchronized (lock) {
      return isBeyond(most);
    }
  }

  /** Counts what would be sent: what was superseded meanwhile is dropped first. */
  private boolean isBeyond(long most) {
    if (pending.bytes() > most) {
      pending.dropSuperseded();
    }
    return pending.bytes() > most;
  }

  /** What waits is not sent. */
  void forget() {
    synchronized (lock) {
      pending = new UpdateBuffer();
    }
  }

  private void wakeOnce() {
    synchronized (lock) {
      if (awake) {
        return;
      }
      awake = true;
    }
    wire.wake();
  }

  /**
   * Appends what is due, about {@code maxBytes} at the most, in the order of its coming; live
   * updates go before a resync. Leaves {@code out} as it was if there is nothing, and then the next
   * offer wakes the wire again.
   */
  public void drain(Output out, int maxBytes) {
    int before = out.length();
    while (out.length() - before < maxBytes && drainOne(out)) {}
    if (server.log().wantsLines() && out.length() > before) {
      server.log().sent("peer " + peer, out.array(), before, out.length());
    }
  }

  private boolean drainOne(Output out) {
    Update update = taken.poll();
    if (update != null) {
      return send(update, Counter.AT_SENT, out);
    }
    if (take(out)) {
      return true;
    }
    Iterator<Update> rest = resync;
    if (rest == null) {
      return sleep();
    }
    if (rest.hasNext()) {
      return send(rest.next(), Counter.AT_RESYNCED, out);
    }
    resync = null;
    server.counters().add(Counter.RESYNCS);
    return true;
  }

  private boolean send(Update update, Counter counter, Output out) {
    out.append(update.line());
    server.counters().add(counter);
    return true;
  }

  private boolean take(Output out) {
    synchronized (lock) {
      if (!control.isEmpty()) {
        out.append(control.array(), 0, control.length());
        control.clear();
        return true;
      }
      UpdateBuffer empty = taken;
      taken = pending;
      pending = empty;
      return !taken.isEmpty();
    }
  }

  private boolean sleep() {
    synchronized (lock) {
      awake = !pending.isEmpty() || !control.isEmpty() || resync != null;
      return awake;
    }
  }
}
