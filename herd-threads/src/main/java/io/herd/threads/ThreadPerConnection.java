package io.herd.threads;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.PeerDoor;
import io.herd.core.Transport;
import io.herd.core.Variation;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Blocking I/O, a thread for each connection; its two forms differ in the kind of thread only. */
abstract class ThreadPerConnection implements Transport {
  private final String name;
  private final Supplier<Thread.Builder> threads;
  private final Map<String, String> setup;

  ThreadPerConnection(String name, Supplier<Thread.Builder> threads, Map<String, String> setup) {
    this.name = name;
    this.threads = threads;
    this.setup = setup;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Optional<String> refusal(Variation variation) {
    return variation.handOff()
        ? Optional.of(
            name + " has no event loop to hand lines off from; leave out variation.handOff")
        : variation.refusalWithoutStages(name);
  }

  @Override
  public final Optional<String> refusal(PeerDoor door) {
    return Optional.empty();
  }

  @Override
  public final Node start(NodeSpec spec) throws IOException {
    ThreadsNode node = new ThreadsNode(spec, threads, setup);
    try {
      node.open();
      return node;
    } catch (IOException e) {
      node.close();
      throw e;
    }
  }
}
