package io.herd.threads;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Blocking I/O, a thread for each connection; what kind of thread is all that its two forms differ
 * in.
 */
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
  public final Node start(NodeSpec spec) throws IOException {
    return ThreadsNode.start(spec, threads, setup);
  }
}
