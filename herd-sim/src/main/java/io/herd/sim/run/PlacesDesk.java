package io.herd.sim.run;

import io.herd.sim.net.Dice;
import io.herd.sim.oracle.Reach;
import io.herd.sim.oracle.Text;
import io.herd.sim.plan.Fault;
import java.util.ArrayList;
import java.util.List;

/** Plays Google Places: mostly well, and in some runs badly. */
final class PlacesDesk {
  private static final long MILLIS = 1_000_000;
  private static final long PATIENCE_MILLIS = 5_000;
  private static final String HEAD = "{\"html_attributions\": [],\n \"results\": [";
  private static final String TAIL = "],\n \"status\": \"OK\"}";
  private static final String UNUSABLE =
      "{\"html_attributions\": [], \"results\": [], \"status\": \"UNKNOWN_ERROR\", "
          + "\"error_message\": \"Places sent something else than its reply form\"}";
  private static final String OVER_LIMIT =
      "{\"html_attributions\": [], \"results\": [], \"status\": \"OVER_QUERY_LIMIT\"}";

  /** What Places sends and when, and what a client must get of it. */
  record Answer(long afterNanos, String text, List<String> places, String otherwise) {
    byte[] sent() {
      return Text.bytes(text);
    }

    byte[] right(int bound) {
      return Text.bytes(otherwise.isEmpty()
          ? HEAD + String.join(", ", places.subList(0, Math.min(bound, places.size()))) + TAIL
          : otherwise);
    }
  }

  private PlacesDesk() {}

  static Answer draw(World world) {
    Dice dice = world.dice;
    if (!world.setting.has(Fault.PLACES) || dice.percent(50)) {
      return found(dice, dice.exponential(20 * MILLIS), 8);
    }
    world.tally.fault(Fault.PLACES);
    return switch (dice.below(6)) {
      case 0 -> found(dice, dice.between(MILLIS, PATIENCE_MILLIS * MILLIS), 8);
      case 1 -> found(dice, dice.exponential(20 * MILLIS), 400);
      case 2 -> failed(world, 5 * MILLIS, OVER_LIMIT, OVER_LIMIT);
      case 3 -> failed(world, 5 * MILLIS, HEAD + "{\"name\": \"cut sh", UNUSABLE);
      case 4 -> failed(world, 5 * MILLIS, "<html>502</html>", UNUSABLE);
      default -> failed(world, PATIENCE_MILLIS * MILLIS, "", UNUSABLE); // silent
    };
  }

  private static Answer failed(World world, long after, String sent, String right) {
    world.tally.reach(Reach.PLACES_FAILED);
    return new Answer(after, sent, List.of(), right);
  }

  private static Answer found(Dice dice, long after, int letters) {
    List<String> places = new ArrayList<>();
    int count = dice.below(21);
    for (int i = 0; i < count; i++) {
      places.add("{\"name\": \"" + "p".repeat(1 + dice.below(letters)) + i + "\"}");
    }
    String sent = HEAD.replace("\n", dice.percent(50) ? "\n\n" : "\n")
        + String.join(", ", places) + TAIL + "\n".repeat(dice.below(3));
    return new Answer(after, sent, places, "");
  }
}
