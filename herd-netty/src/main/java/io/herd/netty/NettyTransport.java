package io.herd.netty;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.PeerDoor;
import io.herd.core.Transport;
import io.herd.core.Variation;
import java.io.IOException;
import java.util.Optional;

/**
 * A few event loops serve all connections. The members of the family differ by {@link Flavour}
 * only.
 */
public abstract sealed class NettyTransport implements Transport
    permits NioTransport, EpollTransport, IoUringTransport {
  private final Flavour flavour;

  NettyTransport(Flavour flavour) {
    this.flavour = flavour;
  }

  @Override
  public final String name() {
    return flavour.name();
  }

  @Override
  public final int preference() {
    return flavour.preference();
  }

  @Override
  public final Optional<String> unavailable() {
    return Optional.ofNullable(flavour.missing().get())
        .map(missing -> "it needs " + flavour.needs() + ": " + reason(missing));
  }

  private static String reason(Throwable missing) {
    Throwable cause = missing.getCause();
    return cause == null ? String.valueOf(missing.getMessage()) : reason(cause);
  }

  @Override
  public final Optional<String> refusal(Variation variation) {
    return variation.readTimeoutMillis() == 0
        ? variation.refusalWithoutStages(name())
        : Optional.of(name() + " has no blocking read that could time out; leave out"
            + " variation.readTimeoutMillis");
  }

  @Override
  public final Optional<String> refusal(PeerDoor door) {
    return Optional.empty();
  }

  @Override
  public final Node start(NodeSpec spec) throws IOException {
    return new NettyNode(flavour, spec);
  }
}
