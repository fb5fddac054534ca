package io.herd.sim.strategy;

import io.herd.core.Update;

/** A flood whose resync sends digests first, and then only what differs. */
final class DigestFlooding implements Node {
  private final Place place;
  private final Flooding flood;

  DigestFlooding(Place place) {
    this.place = place;
    flood = new Flooding(place, false);
  }

  @Override
  public void accepted(Update update) {
    flood.accepted(update);
  }

  @Override
  public void receive(int from, Packet packet) {
    if (packet instanceof Packet.Talk talk) {
      talk().answer(talk).forEach(answer -> place.send(from, answer));
    } else {
      flood.receive(from, packet);
    }
  }

  private DigestTalk talk() {
    return new DigestTalk(new Digest(place.store().all()));
  }

  /** One of the two begins. */
  @Override
  public void up(int peer) {
    if (place.self() < peer) {
      place.send(peer, new Packet.Talk(talk().hello()));
    }
  }
}
