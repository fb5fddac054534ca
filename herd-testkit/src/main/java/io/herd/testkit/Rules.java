package io.herd.testkit;

import io.herd.core.ServerConfig;
import io.herd.core.Timeouts;

/** Servers that differ from the default in one rule. */
final class Rules {
  private Rules() {}

  static ServerConfig withoutSenderExclusion(ServerConfig base) {
    return new ServerConfig(base.name(), false, base.resync(), base.course(), base.limits());
  }

  static ServerConfig course(ServerConfig base) {
    return new ServerConfig(
        base.name(), base.senderExclusion(), base.resync(), true, base.limits());
  }

  static ServerConfig fiveConnections(ServerConfig base) {
    return base.withLimits(base.limits().withMaxConnections(5));
  }

  static ServerConfig twoOfOneAddress(ServerConfig base) {
    return base.withLimits(base.limits().withMaxConnectionsPerAddress(2));
  }

  static ServerConfig impatient(ServerConfig base) {
    return base.withLimits(base.limits().withUnwritableMillis(200));
  }

  static ServerConfig shortPeerQueue(ServerConfig base) {
    return base.withLimits(base.limits().withPeerQueue(1 << 20, 1 << 20));
  }

  static ServerConfig within(ServerConfig base, Timeouts timeouts) {
    return base.withLimits(base.limits().withTimeouts(timeouts));
  }
}
