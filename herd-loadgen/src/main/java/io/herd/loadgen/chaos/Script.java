package io.herd.loadgen.chaos;

import static java.util.stream.Collectors.joining;

import io.herd.loadgen.proxy.Weather;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What will be done to a herd, and when. A pure function of what it is drawn from; which kinds are
 * enabled changes nothing of the others' times.
 *
 * @param acts in the order of their beginning
 */
public record Script(List<Act> acts) {
  private static final double FIRST = 0.05;
  private static final double LAST = 0.85;
  private static final int SHARE = 4; // of the run that one fault may take
  private static final int MOST_DELAY = 100;
  private static final int LEAST_BANDWIDTH = 10_000;
  private static final int MOST_BANDWIDTH = 60_000;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  public Script {
    acts = acts.stream().sorted(Comparator.comparingLong(Act::atMillis)).toList();
  }

  /** Draws one: each kind at least once, and so often as its mean distance fits into the run. */
  public static Script draw(ChaosSpec spec, List<String> servers, List<Road> roads) {
    Set<FaultKind> kinds = spec.faults();
    List<String> links = roads.stream().map(Road::toString).sorted().toList();
    return new Script(kinds.stream()
        .flatMap(kind -> acts(kind, spec, kind.isOfServer() ? servers : links)).toList());
  }

  private static Stream<Act> acts(FaultKind kind, ChaosSpec spec, List<String> places) {
    SplittableRandom dice = new SplittableRandom(spec.seed() + SPREAD * kind.name().hashCode());
    long whole = spec.duration().toMillis();
    int count = (int) Math.max(1, whole / kind.periodMillis);
    double slot = whole * (LAST - FIRST) / count;
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < count && !places.isEmpty(); i++) {
      long at = Math.round(whole * FIRST + slot * (i + dice.nextDouble()));
      long length = Math.min(length(kind, whole / SHARE, dice), whole - at);
      acts.add(act(kind, at, length, places.get(dice.nextInt(places.size())), dice));
    }
    return acts.stream();
  }

  private static long length(FaultKind kind, long most, SplittableRandom dice) {
    long least = Math.min(kind.leastMillis, most);
    return dice.nextLong(least, Math.max(least, Math.min(kind.mostMillis, most)) + 1);
  }

  private static Act act(
      FaultKind kind, long at, long length, String where, SplittableRandom dice) {
    return switch (kind) {
      case KILL, PAUSE -> new Act(at, length, kind, where, Weather.CLEAR, Weather.CLEAR);
      case RESET -> new Act(at, 0, kind, where, Weather.CLEAR, Weather.CLEAR);
      case SLICE -> new Act(at, length, kind, where, Weather.SLICED, Weather.SLICED);
      case LATENCY -> both(at, length, kind, where,
          Weather.slow(dice.nextInt(1, MOST_DELAY), dice.nextInt(1, MOST_DELAY)));
      case BANDWIDTH -> both(at, length, kind, where,
          Weather.narrow(dice.nextInt(LEAST_BANDWIDTH, MOST_BANDWIDTH)));
      case BLACKHOLE -> hole(at, length, where, dice.nextInt(4));
    };
  }

  private static Act both(long at, long length, FaultKind kind, String where, Weather weather) {
    return new Act(at, length, kind, where, weather, weather);
  }

  /** Half of them are both ways. */
  private static Act hole(long at, long length, String where, int form) {
    return new Act(at, length, FaultKind.BLACKHOLE, where,
        form == 0 ? Weather.CLEAR : Weather.HOLE, form == 1 ? Weather.CLEAR : Weather.HOLE);
  }

  /** A line for each act. */
  public String text() {
    return acts.stream().map(act -> act + "\n").collect(joining());
  }
}
