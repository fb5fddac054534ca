package io.herd.staged;

import io.herd.core.Backoff;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/** Keeps a connection to one neighbour: dials, and dials again whenever it is lost. */
final class Dialer implements Dial.Caller {
  private final StagedNode node;
  private final String peer;
  private final InetSocketAddress address;
  private int failures; // in a row; the doors' thread's

  Dialer(StagedNode node, String peer, InetSocketAddress address) {
    this.node = node;
    this.peer = peer;
    this.address = address;
  }

  String peer() {
    return peer;
  }

  /** By any thread. */
  void dial() {
    node.doors().execute(() -> {
      if (!node.isClosing()) {
        Dial.start(node, address, this);
      }
    });
  }

  @Override
  public void reached(SocketChannel channel) {
    try {
      if (node.isClosing()) {
        channel.close();
      } else {
        new PeerConnection(node, channel, this).open();
      }
    } catch (IOException e) {
      Endpoint.closeQuietly(channel);
      failed(e);
    }
  }

  @Override
  public void failed(IOException cause) {
    if (failures == 0) {
      String problem = "cannot reach " + peer + " at " + address + ": " + cause.getMessage();
      node.spec().server().log().problem(problem + "; dialling on");
    }
    again();
  }

  /**
   * The connection is gone. A neighbour that got as far as its name was there: the count begins
   * anew. By any thread.
   */
  void lost(boolean wasUp) {
    node.doors().execute(() -> {
      failures = wasUp ? 0 : failures;
      again();
    });
  }

  private void again() {
    failures++;
    node.after(Backoff.millisAfter(failures), this::dial);
  }
}
