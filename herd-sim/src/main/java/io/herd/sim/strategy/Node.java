package io.herd.sim.strategy;

import io.herd.core.Update;

/** One server under a strategy. Called by one thread, in virtual time. */
interface Node {
  /** A client's update was stored here just now. */
  void accepted(Update update);

  void receive(int from, Packet packet);

  /** The link to a neighbour is there, at the start or again. */
  default void up(int peer) {}

  default void down(int peer) {}
}
