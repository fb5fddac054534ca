package io.herd.loadgen.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Decides whether a herd owes an update, or may have lost it with a killed server. Known holders
 * are the lives that acknowledged it or showed it to a reader. A life that holds it must have
 * passed it on to a neighbour's life once both ran, and the link between them was left alone, for
 * {@link #GRACE} without a break: that one holds it from then on, too. The update is owed if one of
 * all these lives was never ended.
 */
final class Custody {
  /** Long enough to dial again (0.5 s at most between two tries), to resync and to be scheduled. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final Timeline timeline;
  private final List<Road> roads;

  Custody(Timeline timeline, List<Road> roads) {
    this.timeline = timeline;
    this.roads = List.copyOf(roads);
  }

  /** Whether it is owed, by when each known holder had it. */
  boolean isOwed(Map<Life, Long> known) {
    Map<Life, Long> holders = new HashMap<>(known);
    List<Life> lives = timeline.lives();
    boolean spread = true;
    while (spread) {
      spread = false;
      for (Life to : lives) {
        for (Life from : List.copyOf(holders.keySet())) {
          spread |= passedOn(from, to, holders);
        }
      }
    }
    return holders.keySet().stream().anyMatch(life -> !life.isOver());
  }

  private boolean passedOn(Life from, Life to, Map<Life, Long> holders) {
    OptionalLong when = handOver(from, to, holders.getOrDefault(from, Life.FOR_EVER));
    if (when.isEmpty() || holders.getOrDefault(to, Life.FOR_EVER) <= when.getAsLong()) {
      return false;
    }
    holders.put(to, when.getAsLong());
    return true;
  }

  private OptionalLong handOver(Life from, Life to, long held) {
    return roads.stream()
        .filter(road -> !from.server().equals(to.server())
            && road.joins(from.server()) && road.joins(to.server()))
        .findFirst()
        .map(road -> calm(road, from, to, held)).orElse(OptionalLong.empty());
  }

  /** When the first calm that was long enough had lasted so long. */
  private OptionalLong calm(Road road, Life from, Life to, long held) {
    long end = Math.min(timeline.now(), Math.min(from.toNanos(), to.toNanos()));
    long start = Math.max(held, Math.max(from.fromNanos(), to.fromNanos()));
    long grace = GRACE.toNanos();
    for (Span span : timeline.unrest(road.toString(), from.server(), to.server())) {
      if (Math.min(span.fromNanos(), end) - start >= grace) {
        return OptionalLong.of(start + grace);
      }
      start = Math.max(start, span.toNanos());
    }
    return start < end && end - start >= grace ? OptionalLong.of(start + grace)
        : OptionalLong.empty();
  }
}
