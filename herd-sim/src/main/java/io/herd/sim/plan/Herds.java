package io.herd.sim.plan;

import io.herd.core.topology.Presets;
import io.herd.core.topology.Topology;
import io.herd.sim.net.Dice;
import java.util.List;

/** Draws the topology of a seed: 2 to 12 servers. */
final class Herds {
  private static final List<String> PRESETS = List.copyOf(Presets.byName().keySet());

  private Herds() {}

  static Topology draw(Dice dice) {
    int n = 2 + dice.below(9);
    return Topology.parse(switch (dice.below(12)) {
      case 0 -> "line:" + n;
      case 1 -> "ring:" + (n + 1);
      case 2 -> "star:" + n;
      case 3 -> "tree-" + (2 + dice.below(2)) + ":" + n;
      case 4 -> "grid:" + (2 + dice.below(3)) + "," + (1 + dice.below(3));
      case 5 -> "mesh:" + (2 + dice.below(4));
      case 6 -> "random-regular:" + (4 + 2 * dice.below(4)) + ",3," + dice.below(1_000);
      case 7 -> "small-world:" + (6 + dice.below(6)) + ",4, 0.3," + dice.below(1_000);
      default -> PRESETS.get(dice.below(PRESETS.size()));
    });
  }
}
