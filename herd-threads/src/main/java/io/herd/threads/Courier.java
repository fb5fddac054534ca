package io.herd.threads;

import io.herd.core.Backoff;
import io.herd.core.MessageLink;
import io.herd.core.NodeSpec;
import io.herd.core.Output;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes each line to one neighbour over a connection of its own, one at a time and all on one
 * thread: dials, says the hello and the line, closes. It closes first, so it is this side that is
 * left with a port in TIME_WAIT.
 */
final class Courier implements Runnable {
  private static final int KEPT_BYTES = 4_096;

  private final Semaphore wakes = new Semaphore(0);
  private final Output message = new Output(0, KEPT_BYTES);
  private final NodeSpec spec;
  private final String peer;
  private final InetSocketAddress address;
  private final MessageLink link;
  private volatile Socket socket = new Socket();
  private volatile boolean stopping;
  private volatile boolean stopped;

  /** In the flood from now on; what comes by it waits until this runs. */
  Courier(NodeSpec spec, String peer, InetSocketAddress address) {
    this.spec = spec;
    this.peer = peer;
    this.address = address;
    link = new MessageLink(spec.server(), peer, wakes::release);
    link.open();
  }

  @Override
  public void run() {
    do {
      wakes.acquireUninterruptibly();
      takeAll();
    } while (!stopping);
    link.close("server stopped");
  }

  private void takeAll() {
    link.drain(message);
    while (!message.isEmpty() && !stopped && take()) {
      message.clear();
      link.drain(message);
    }
  }

  /** Takes one line there, however often it has to dial, unless this server stops. */
  private boolean take() {
    int failures = 0;
    while (!say(failures == 0)) {
      if (stopping) {
        return false;
      }
      failures++;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Backoff.millisAfter(failures)));
    }
    return true;
  }

  private boolean say(boolean tell) {
    try (Socket fresh = new Socket()) {
      socket = fresh;
      fresh.setTcpNoDelay(true);
      fresh.connect(address, Peers.DIAL_MILLIS);
      fresh.getOutputStream().write(message.array(), 0, message.length());
      return true;
    } catch (IOException e) {
      if (tell) {
        String problem = "cannot reach " + peer + " at " + address + ": " + e.getMessage();
        spec.server().log().problem(problem + "; dialling on");
      }
      return false;
    }
  }

  /** By any thread: sends what waits if the neighbour can be reached, then ends. */
  void stop() {
    stopping = true;
    wakes.release();
  }

  /** By any thread: ends now. */
  void cut() {
    stopped = true;
    Connection.closeQuietly(socket);
  }
}
