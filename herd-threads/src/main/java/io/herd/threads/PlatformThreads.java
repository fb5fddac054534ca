package io.herd.threads;

import java.util.Map;

/** {@code threads-platform}: each connection has a thread of the operating system. */
public final class PlatformThreads extends ThreadPerConnection {
  /** Enough for any call, and 10,000 connections reserve 2.5 GB of addresses instead of 10. */
  private static final int STACK_KIB = 256;

  private static final int USUAL_CONNECTIONS = 2_000;

  public PlatformThreads() {
    super(
        "threads-platform",
        () -> Thread.ofPlatform().daemon().stackSize(STACK_KIB << 10),
        Map.of("threads", "platform", "stack", STACK_KIB + " KiB reserved"));
  }

  /** A machine has fewer threads than sockets. */
  @Override
  public int usualConnections() {
    return USUAL_CONNECTIONS;
  }
}
