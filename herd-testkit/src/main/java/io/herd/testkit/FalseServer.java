package io.herd.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listening side of a neighbour, in the hands of a test. */
final class FalseServer implements AutoCloseable {
  private final Duration patience;
  private final InetSocketAddress address;
  private final List<LineClient> accepted = new ArrayList<>();
  private @Nullable ServerSocket listener;

  FalseServer(Duration patience) {
    this.patience = patience;
    address = bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private InetSocketAddress bind(InetSocketAddress wanted) {
    try {
      var socket = new ServerSocket();
      listener = socket;
      socket.setReuseAddress(true);
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      socket.bind(wanted);
      return (InetSocketAddress) socket.getLocalSocketAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return address;
  }

  /** Does not listen until {@link #resume}. */
  void pause() {
    close();
  }

  void resume() {
    bind(address);
  }

  /** The next connection, after this side has said its hello. */
  LineClient accept(String name) {
    return accept().send("HERD 1 " + name + "\n");
  }

  /** The next connection. */
  LineClient accept() {
    try {
      if (listener == null) {
        throw new IllegalStateException("paused");
      }
      var client = LineClient.over(listener.accept(), patience);
      accepted.add(client);
      return client;
    } catch (IOException e) {
      throw new AssertionError("nobody dialled " + address, e);
    }
  }

  @Override
  public void close() {
    try {
      accepted.forEach(LineClient::close);
      if (listener != null) {
        listener.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
