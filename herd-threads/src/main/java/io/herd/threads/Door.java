package io.herd.threads;

import io.herd.core.TrafficLog;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** A port, and the loop of the thread that accepts on it. */
final class Door implements Runnable {
  /** Takes over a socket that came in; if it throws, the door closes the socket. */
  @FunctionalInterface
  interface Host {
    void welcome(Socket socket) throws IOException;
  }

  private static final long PAUSE_NANOS = 50_000_000;

  private final ServerSocket server = new ServerSocket();
  private final Host host;
  private final TrafficLog log;

  Door(Host host, TrafficLog log) throws IOException {
    this.host = host;
    this.log = log;
  }

  void listen(InetSocketAddress address, int backlog) throws IOException {
    try {
      server.setReuseAddress(true);
      server.bind(address, backlog);
    } catch (IOException e) {
      String what = "cannot listen on " + address.getHostString() + ":" + address.getPort();
      throw new BindException(what + " (" + e.getMessage() + "); free that port or choose another");
    }
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  @Override
  public void run() {
    while (!server.isClosed()) {
      try {
        welcome(server.accept());
      } catch (IOException | LinkageError e) {
        trouble(e);
      }
    }
  }

  private void welcome(Socket socket) throws IOException {
    try {
      socket.setTcpNoDelay(true);
      host.welcome(socket);
    } catch (IOException | LinkageError e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Most likely no descriptor or no thread is left; to try again at once would only burn CPU. A
   * class that is wanted for the first time may be missing then too, even one of the log.
   */
  private void trouble(Throwable e) {
    if (server.isClosed()) {
      return;
    }
    LockSupport.parkNanos(PAUSE_NANOS);
    try {
      log.problem("cannot take a connection on " + address() + ": " + e.getMessage());
    } catch (LinkageError _) {
      // nobody can be told, but this goes on
    }
  }

  void close() {
    Connection.closeQuietly(server);
  }
}
