package io.herd.staged;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One attempt to reach a neighbour. All of it runs on the doors' thread. */
final class Dial implements Doors.Ready {
  /** Who wants to know; exactly one of these is called, once. */
  interface Caller {
    /** The socket is the caller's. */
    void reached(SocketChannel channel);

    void failed(IOException cause);
  }

  private static final long CONNECT_MILLIS = 2_000;

  private final StagedNode node;
  private final Caller caller;
  private final SocketChannel channel;
  private @Nullable SelectionKey key;
  private @Nullable Future<?> giveUp;
  private boolean settled;

  private Dial(StagedNode node, Caller caller) throws IOException {
    this.node = node;
    this.caller = caller;
    channel = SocketChannel.open();
  }

  static void start(StagedNode node, InetSocketAddress address, Caller caller) {
    try {
      new Dial(node, caller).begin(address);
    } catch (IOException e) { // no descriptor is left
      caller.failed(e);
    }
  }

  private void begin(InetSocketAddress address) {
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (channel.connect(address)) {
        settle(null);
      } else {
        key = node.doors().register(channel, SelectionKey.OP_CONNECT, this);
        giveUp = node.after(CONNECT_MILLIS, () -> node.doors().execute(() -> settle(
            new SocketTimeoutException("no answer within " + CONNECT_MILLIS + " ms"))));
      }
    } catch (UnresolvedAddressException e) {
      settle(new IOException("unknown host " + address.getHostString(), e));
    } catch (IOException e) {
      settle(e);
    }
  }

  @Override
  public void ready() {
    try {
      channel.finishConnect();
      settle(null);
    } catch (IOException e) {
      settle(e);
    }
  }

  private void settle(@Nullable IOException failure) {
    if (settled) {
      return;
    }
    settled = true;
    if (giveUp != null) {
      giveUp.cancel(false);
    }
    if (key != null) {
      key.cancel();
    }
    if (failure == null) {
      caller.reached(channel);
    } else {
      Endpoint.closeQuietly(channel);
      caller.failed(failure);
    }
  }
}
