package io.herd.testkit;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import java.io.IOException;
import java.util.Locale;

/**
 * The plainest transport that keeps the contract: blocking sockets, a thread that reads each, no
 * thought of speed. It shows that the contract can be kept, and with a flaw that it can be broken.
 */
record PlainTransport(Flaw flaw) implements Transport {
  @Override
  public String name() {
    return flaw == Flaw.NONE ? "plain" : flaw.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Node start(NodeSpec spec) throws IOException {
    return new PlainNode(spec, flaw);
  }
}
