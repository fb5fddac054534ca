package io.herd.core;

import java.net.InetSocketAddress;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport needs to run one server.
 *
 * @param server the server's logic
 * @param clientBind where clients connect; port 0 is an ephemeral one
 * @param peerBind where neighbours connect; loopback unless the network is trusted
 * @param places answers WHATSAT; asynchronous: a thread that has nothing better to do may join the
 *     future
 * @param epochNanos the clock: POSIX time in nanoseconds
 * @param eventLoops threads of an event-driven transport; the others ignore it
 * @param variation what an experiment changes
 */
public record NodeSpec(
    HerdServer server,
    InetSocketAddress clientBind,
    InetSocketAddress peerBind,
    PlacesSource places,
    LongSupplier epochNanos,
    int eventLoops,
    Variation variation) {

  public NodeSpec {
    if (eventLoops < 1) {
      throw new IllegalArgumentException("eventLoops is " + eventLoops + "; it must be at least 1");
    }
    if (!(server.config().door() instanceof PeerDoor.Open)
        && variation.links() == Variation.Links.PER_MESSAGE) {
      throw new IllegalArgumentException("a connection for each message proves nothing by the peer"
          + " door; leave out peerDoor or variation.links");
    }
  }

  /** With the transport's good practice. */
  public NodeSpec(
      HerdServer server,
      InetSocketAddress clientBind,
      InetSocketAddress peerBind,
      PlacesSource places,
      LongSupplier epochNanos,
      int eventLoops) {
    this(server, clientBind, peerBind, places, epochNanos, eventLoops, Variation.DEFAULT);
  }

  public NodeSpec withVariation(Variation other) {
    return new NodeSpec(server, clientBind, peerBind, places, epochNanos, eventLoops, other);
  }

  /** What connections of neighbours are encrypted by; null if they are not. */
  public @Nullable SSLContext tls() {
    return server.config().door().tls();
  }

  public Limits limits() {
    return server.config().limits();
  }
}
