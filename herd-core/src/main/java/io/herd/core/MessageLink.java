package io.herd.core;

/**
 * A link without a connection: each line travels over a fresh one, as {@link
 * Variation.Links#PER_MESSAGE} has it. It is in the flood whether the neighbour can be reached or
 * not, and what waits conflates as in any {@link PeerLink}. There is no resync: when more waits
 * than the limit allows, it is dropped, and that is logged as a problem.
 */
public final class MessageLink {
  private final HerdServer server;
  private final String peer;
  private final byte[] hello;
  private final PeerLink link;

  /**
   * A link that is not in the flood yet.
   *
   * @param wake there is something to drain; called once until {@link #drain} has come up empty, by
   *     any thread; must not block
   */
  public MessageLink(HerdServer server, String peer, Runnable wake) {
    this.server = server;
    this.peer = peer;
    hello = Greeting.helloOnce(server);
    link = new PeerLink(server, new PeerLink.Wire() {
      @Override
      public void wake() {
        wake.run();
      }

      @Override
      public void close(String reason) {
        drop(reason);
      }
    });
  }

  /** Joins the flood. */
  public void open() {
    server.linkUp(link, peer, false);
  }

  /**
   * Appends all that one connection is to carry: the hello and one line. Leaves {@code out}, which
   * must be empty, as it was if there is nothing, and then the next offer wakes again.
   */
  public void drain(Output out) {
    out.append(hello);
    link.drain(out, 1);
    if (out.length() == hello.length) {
      out.clear();
    }
  }

  private void drop(String reason) {
    link.forget();
    server.log().problem("what waits for " + peer + " is dropped: " + reason);
  }

  /** Leaves the flood; what still waits is not sent. */
  public void close(String reason) {
    server.linkDown(link, reason);
  }
}
