package io.herd.threads;

import java.util.Map;

/** {@code threads-platform}: each connection has a thread of the operating system. */
public final class PlatformThreads extends ThreadPerConnection {
  private static final int STACK_BYTES = 256 << 10;

  public PlatformThreads() {
    super(
        "threads-platform",
        () -> Thread.ofPlatform().daemon().stackSize(STACK_BYTES),
        Map.of("threads", "platform", "stack bytes", Integer.toString(STACK_BYTES)));
  }
}
