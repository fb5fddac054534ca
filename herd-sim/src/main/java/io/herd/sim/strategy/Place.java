package io.herd.sim.strategy;

import java.util.List;

/**
 * Where a server stands.
 *
 * @param self its number
 * @param neighbours their numbers
 * @param store what it knows
 * @param links to its neighbours
 * @param seed of its own draws
 */
record Place(int self, List<Integer> neighbours, Store store, Links links, long seed) {
  void send(int to, Packet packet) {
    links.send(self, to, packet);
  }
}
