package io.herd.staged;

import io.herd.core.TrafficLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The read stage of some connections: reads from those that have something and hands them over to
 * the apply stage, all of one look at once. While that one is full it does not begin to read from a
 * connection: the bytes stay where TCP holds back the sender. It also tells of sockets that take
 * more again.
 */
final class Reader implements Bell {
  private final AtomicBoolean asleep = new AtomicBoolean();
  private final Consumer<SelectionKey> look = this::look;
  private final List<Connection<?>> ready = new ArrayList<>();
  private final List<Connection<?>> stalled = new ArrayList<>();
  private final Selector selector = Selector.open();
  private final Stage apply;
  private final Figures figures;
  private final TrafficLog log;
  private long start;
  private int events;

  Reader(Stage apply, Figures figures, TrafficLog log) throws IOException {
    this.apply = apply;
    this.figures = figures;
    this.log = log;
  }

  /** By any thread. */
  SelectionKey register(SocketChannel channel, Connection<?> connection)
      throws ClosedChannelException {
    return channel.register(selector, 0, connection);
  }

  @Override
  public void await(BooleanSupplier idle) {
    asleep.set(true);
    boolean rest = !goesOn() && idle.getAsBoolean();
    try {
      int _ = rest ? selector.select(look) : selector.selectNow(look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asleep.set(false);
    handOver();
  }

  /** Reads again from those who had to wait, once there is room. */
  private boolean goesOn() {
    if (stalled.isEmpty() || apply.isFull()) {
      return false;
    }
    stalled.forEach(connection -> connection.endpoint.want(SelectionKey.OP_READ));
    stalled.clear();
    return true;
  }

  private void look(SelectionKey key) {
    if (events++ == 0) {
      start = System.nanoTime();
      asleep.set(false);
    }
    Connection<?> connection = (Connection<?>) key.attachment();
    try {
      if (key.isWritable()) {
        connection.writable();
      }
      if (key.isReadable()) {
        read(connection);
      }
    } catch (CancelledKeyException _) {
      // closed meanwhile
    } catch (RuntimeException e) {
      log.problem("reading failed: " + e);
      connection.close("failed");
    }
  }

  private void read(Connection<?> connection) {
    if (!apply.hasRoomFor(ready.size() + 1) && connection.isQuiet()) {
      connection.endpoint.ignore(SelectionKey.OP_READ);
      stalled.add(connection);
      figures.refused();
    } else if (connection.receive()) {
      ready.add(connection);
    }
  }

  private void handOver() {
    if (events > 0) {
      figures.worked(events, start);
      events = 0;
      apply.addAll(ready);
      ready.clear();
    }
  }

  @Override
  public boolean ring() {
    if (!asleep.get() || !asleep.compareAndSet(true, false)) {
      return false;
    }
    selector.wakeup();
    return true;
  }

  @Override
  public void close() {
    Endpoint.closeQuietly(selector);
  }
}
