package io.herd.staged;

import io.herd.core.Backoff;
import io.herd.core.MessageLink;
import io.herd.core.Output;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes each line to one neighbour over a connection of its own, one at a time: dials, says the
 * hello and the line, closes. It closes first, so it is this side that is left with a port in
 * TIME_WAIT. All of it runs on the doors' thread: a fresh socket takes one line at once.
 */
final class Courier implements Dial.Caller {
  private static final int KEPT_BYTES = 4_096;

  private final StagedNode node;
  private final String peer;
  private final InetSocketAddress address;
  private final MessageLink link;
  private final Outbox message = new Outbox(new Output(0, KEPT_BYTES));
  private final CountDownLatch done = new CountDownLatch(1);
  private boolean underWay;
  private boolean stopping;
  private int failures; // in a row

  Courier(StagedNode node, String peer, InetSocketAddress address) {
    this.node = node;
    this.peer = peer;
    this.address = address;
    link = new MessageLink(node.spec().server(), peer, this::wake);
  }

  void start() {
    link.open();
  }

  private void wake() {
    node.doors().execute(this::next);
  }

  private void next() {
    if (underWay) {
      return;
    }
    if (message.isEmpty()) {
      link.drain(message.output);
    }
    if (!message.isEmpty()) {
      underWay = true;
      Dial.start(node, address, this);
    } else if (stopping) {
      done.countDown();
    }
  }

  @Override
  public void reached(SocketChannel channel) {
    try (channel) {
      if (!message.writeTo(channel)) {
        throw new IOException("it took only a part of a line");
      }
    } catch (IOException e) {
      failed(e);
      return;
    }
    failures = 0;
    underWay = false;
    wake(); // and not next(): others have their turn first
  }

  /** The line stays in hand, unless this server stops. */
  @Override
  public void failed(IOException cause) {
    message.rewind();
    if (stopping) {
      done.countDown();
      return;
    }
    if (failures == 0) {
      String problem = "cannot reach " + peer + " at " + address + ": " + cause.getMessage();
      node.spec().server().log().problem(problem + "; dialling on");
    }
    failures++;
    node.after(Backoff.millisAfter(failures), () -> node.doors().execute(this::again));
  }

  private void again() {
    underWay = false;
    next();
  }

  /** Begins to end: what waits is sent if the neighbour can be reached. By any thread. */
  void finish() {
    node.doors().execute(
        () -> {
          stopping = true;
          next();
        });
  }

  /** Ends. By any thread but the doors'. */
  void end(long patienceNanos) throws InterruptedException {
    boolean _ = done.await(patienceNanos, TimeUnit.NANOSECONDS);
    link.close("this server stops");
  }
}
