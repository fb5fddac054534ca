package io.herd.staged;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A listening port. While there is no room for what would come in, it accepts nobody, and they wait
 * in the kernel's queue.
 */
final class Door implements Doors.Ready {
  /** Makes a connection of a socket that came in; if it throws, the door closes the socket. */
  interface Host {
    void welcome(SocketChannel socket) throws IOException;
  }

  private static final long REST_MILLIS = 100;

  private final StagedNode node;
  private final Host host;
  private final BooleanSupplier room;
  private final Figures figures;
  private final ServerSocketChannel channel = ServerSocketChannel.open();
  private @Nullable SelectionKey key;
  private final Runnable goOnLater;
  private volatile boolean resting;

  Door(StagedNode node, Host host, BooleanSupplier room, Figures figures) throws IOException {
    this.node = node;
    this.host = host;
    this.room = room;
    this.figures = figures;
    Runnable restOver = () -> rest(false);
    goOnLater = () -> node.doors().execute(restOver);
  }

  void listen(InetSocketAddress address) throws IOException {
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, node.spec().limits().backlog());
    } catch (IOException e) {
      String what = "cannot listen on " + address.getHostString() + ":" + address.getPort();
      throw new BindException(what + " (" + e.getMessage() + "); free that port or choose another");
    }
    channel.configureBlocking(false);
    key = node.doors().register(channel, SelectionKey.OP_ACCEPT, this);
  }

  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public void ready() {
    long start = System.nanoTime();
    int count = 0;
    try {
      while (count < Stage.BATCH && hasRoom() && welcome(channel.accept())) {
        count++;
      }
    } catch (IOException | LinkageError e) {
      trouble(e);
    }
    figures.worked(count, start);
  }

  private boolean hasRoom() {
    if (room.getAsBoolean()) {
      return true;
    }
    figures.refused();
    rest(true);
    resting = true;
    if (room.getAsBoolean()) { // since the first look: nobody would tell
      goOn();
    }
    return false;
  }

  private boolean welcome(@Nullable SocketChannel socket) throws IOException {
    if (socket == null) {
      return false;
    }
    try {
      socket.configureBlocking(false);
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      host.welcome(socket);
    } catch (IOException | LinkageError e) {
      socket.close();
      throw e;
    }
    return true;
  }

  /**
   * Out of descriptors, most likely: trying again at once would only burn the processor. A class
   * that is wanted for the first time may be missing then too, even one of the log.
   */
  private void trouble(Throwable e) {
    if (channel.isOpen()) {
      rest(true);
      node.after(REST_MILLIS, goOnLater);
      node.spec().server().log().problem("cannot accept a connection: " + e.getMessage());
    }
  }

  /** There is room again. By any thread. */
  void room() {
    if (resting) {
      node.doors().execute(this::goOn);
    }
  }

  private void goOn() {
    resting = false;
    rest(false);
  }

  private void rest(boolean yes) {
    if (key != null && key.isValid()) {
      key.interestOps(yes ? 0 : SelectionKey.OP_ACCEPT);
    }
  }

  void close() {
    Endpoint.closeQuietly(channel);
  }
}
