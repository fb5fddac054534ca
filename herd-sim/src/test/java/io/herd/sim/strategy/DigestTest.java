package io.herd.sim.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyTwoMapsComeTogether(long seed) {
    var random = new Random(seed);
    Store a = new Store(0, _ -> {});
    Store b = new Store(1, _ -> {});
    for (int i = 0; i < random.nextInt(2_000); i++) {
      (random.nextBoolean() ? a : b).say("client-" + random.nextInt(700), random.nextInt(50));
    }
    exchange(a, b);
    assertThat(lines(a)).isEqualTo(lines(b));
  }

  private static void exchange(Store a, Store b) {
    Store from = a;
    List<Packet> packets = List.of(new Packet.Talk(new DigestTalk(new Digest(a.all())).hello()));
    while (!packets.isEmpty()) {
      Store to = from == a ? b : a;
      List<Packet> answers = new ArrayList<>();
      for (Packet packet : packets) {
        switch (packet) {
          case Packet.Talk talk ->
              answers.addAll(new DigestTalk(new Digest(to.all())).answer(talk));
          case Packet.Batch batch -> batch.updates().forEach(to::offer);
          default -> throw new AssertionError(packet);
        }
      }
      packets = answers;
      from = to;
    }
  }

  private static Set<String> lines(Store store) {
    Set<String> lines = new HashSet<>();
    store.all().forEach(update -> lines.add(update.toString()));
    return lines;
  }
}
