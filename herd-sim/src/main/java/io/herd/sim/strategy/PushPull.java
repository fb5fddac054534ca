package io.herd.sim.strategy;

import io.herd.core.Update;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Anti-entropy (Demers and others, "Epidemic algorithms for replicated database maintenance",
 * 1987): at intervals a server compares its map with that of a random neighbour, and both send what
 * the other lacks. Nothing is forwarded. The comparison is that of {@link DigestTalk}.
 */
final class PushPull implements Node {
  private static final int DELAYS_BETWEEN = 5;

  private final Place place;
  private final SplittableRandom random;
  private final int intervalMillis;

  PushPull(Place place) {
    this.place = place;
    random = new SplittableRandom(place.seed());
    intervalMillis = DELAYS_BETWEEN * place.links().delayMillis();
    plan(random.nextInt(intervalMillis));
  }

  private void plan(int millis) {
    place.links().agenda().in(millis, () -> {
      List<Integer> neighbours = place.neighbours();
      if (!neighbours.isEmpty()) {
        int peer = neighbours.get(random.nextInt(neighbours.size()));
        place.send(peer, new Packet.Talk(talk().hello()));
      }
      plan(intervalMillis);
    });
  }

  private DigestTalk talk() {
    return new DigestTalk(new Digest(place.store().all()));
  }

  @Override
  public void accepted(Update update) {}

  @Override
  public void receive(int from, Packet packet) {
    switch (packet) {
      case Packet.Talk talk ->
          talk().answer(talk).forEach(answer -> place.send(from, answer));
      case Packet.Batch batch -> batch.updates().forEach(place.store()::offer);
      default -> throw new IllegalArgumentException("anti-entropy knows no " + packet);
    }
  }
}
