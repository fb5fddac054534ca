package io.herd.core.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded graphs of every density, connected and not. */
final class RandomTopologies {
  private RandomTopologies() {}

  static Stream<Topology> upTo(int servers, int count) {
    return IntStream.range(0, count).mapToObj(seed -> one(servers, seed));
  }

  private static Topology one(int most, int seed) {
    var random = new Random(seed);
    int n = 1 + random.nextInt(most);
    double density = random.nextDouble() * random.nextDouble();
    List<String> servers = IntStream.range(0, n).mapToObj(i -> "S" + i).toList();
    var links = new ArrayList<Link>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (random.nextDouble() < density) {
          links.add(new Link("S" + a, "S" + b));
        }
      }
    }
    return Topology.of("seed-" + seed, servers, links);
  }
}
