package io.herd.node.admin;

import io.herd.node.stats.ServerStats;

/** The server that an admin port speaks for. Called by the port's threads. */
public interface Subject {
  /** How it is now. */
  ServerStats stats();

  /** Asks its process to end gracefully; returns before that is done. */
  void stop();
}
