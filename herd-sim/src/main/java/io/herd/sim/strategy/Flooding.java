package io.herd.sim.strategy;

import io.herd.core.Update;
import java.util.Arrays;
import java.util.List;

/**
 * What is new goes to every neighbour but the one that it came from; with resync, whoever connects
 * is sent the whole map, and what was new of it goes on.
 */
final class Flooding implements Node {
  private static final int NOBODY = -1;

  private final Place place;
  private final boolean resync;

  Flooding(Place place, boolean resync) {
    this.place = place;
    this.resync = resync;
  }

  @Override
  public void accepted(Update update) {
    forward(update, NOBODY);
  }

  private void forward(Update update, int from) {
    for (int neighbour : place.neighbours()) {
      if (neighbour != from) {
        place.send(neighbour, new Packet.Push(update));
      }
    }
  }

  @Override
  public void receive(int from, Packet packet) {
    switch (packet) {
      case Packet.Push push -> take(from, push.update());
      case Packet.Batch batch -> batch.updates().forEach(update -> take(from, update));
      default -> throw new IllegalArgumentException("a flood knows no " + packet);
    }
  }

  private void take(int from, Update update) {
    if (place.store().offer(update)) {
      forward(update, from);
    }
  }

  @Override
  public void up(int peer) {
    if (resync) {
      List<Update> all = place.store().all();
      all.sort((a, b) -> Arrays.compare(a.line(), b.line())); // a map's own order is not repeatable
      Packet.batches(all).forEach(batch -> place.send(peer, batch));
    }
  }
}
