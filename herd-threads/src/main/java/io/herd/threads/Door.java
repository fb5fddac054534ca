package io.herd.threads;

import io.herd.core.TrafficLog;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** A port that one thread accepts on. */
final class Door implements Runnable {
  /** Takes over a socket that came in; if it throws, the door closes the socket. */
  @FunctionalInterface
  interface Host {
    void welcome(Socket socket) throws IOException;
  }

  private static final long PAUSE_NANOS = 50_000_000;

  private final ServerSocket server;
  private final Host host;
  private final TrafficLog log;

  Door(ServerSocket server, Host host, TrafficLog log) {
    this.server = server;
    this.host = host;
    this.log = log;
  }

  static ServerSocket listen(InetSocketAddress address, int backlog) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(address, backlog);
      return server;
    } catch (IOException e) {
      server.close();
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
      } catch (IOException e) {
        trouble(e);
      }
    }
  }

  private void welcome(Socket socket) throws IOException {
    try {
      socket.setTcpNoDelay(true);
      host.welcome(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Most likely there is no descriptor or no thread left; trying again at once would only burn CPU.
   */
  private void trouble(IOException e) {
    if (!server.isClosed()) {
      log.problem(
          "cannot take a connection on port " + server.getLocalPort() + ": " + e.getMessage());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  void close() {
    try {
      server.close();
    } catch (IOException e) {
      log.problem("cannot close port " + server.getLocalPort() + ": " + e.getMessage());
    }
  }
}
