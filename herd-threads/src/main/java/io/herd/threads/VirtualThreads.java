package io.herd.threads;

import java.util.Map;

/** {@code threads-virtual}: each connection has a virtual thread; the JVM's carriers run them. */
public final class VirtualThreads extends ThreadPerConnection {
  public VirtualThreads() {
    super("threads-virtual", Thread::ofVirtual,
        Map.of("threads", "virtual", "carriers", carriers()));
  }

  /** {@code threads} alone means these: they are what one would choose today. */
  @Override
  public int preference() {
    return 1;
  }

  private static String carriers() {
    int processors = Runtime.getRuntime().availableProcessors();
    return Integer.getInteger("jdk.virtualThreadScheduler.parallelism", processors).toString();
  }
}
