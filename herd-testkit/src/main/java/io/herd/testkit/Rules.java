package io.herd.testkit;

import io.herd.core.Limits;
import io.herd.core.ServerConfig;

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
    return limited(base, 5, base.limits().unwritableMillis(), base.limits().maxPeerQueueBytes());
  }

  static ServerConfig impatient(ServerConfig base) {
    return limited(base, base.limits().maxConnections(), 200, base.limits().maxPeerQueueBytes());
  }

  static ServerConfig shortPeerQueue(ServerConfig base) {
    return limited(base, base.limits().maxConnections(), base.limits().unwritableMillis(), 1 << 20);
  }

  private static ServerConfig limited(
      ServerConfig base, int maxConnections, int unwritableMillis, long maxPeerQueueBytes) {
    var limits = base.limits();
    return base.withLimits(
        new Limits(
            limits.lineBytes(),
            limits.linesPerTurn(),
            limits.readBytes(),
            limits.outputHighBytes(),
            limits.outputLowBytes(),
            unwritableMillis,
            maxConnections,
            limits.backlog(),
            limits.maxClients(),
            limits.maxStoredBytes(),
            maxPeerQueueBytes,
            limits.maxAheadSeconds()));
  }
}
