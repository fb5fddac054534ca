package io.herd.loadgen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a schedule of faults promises. */
class ScriptTest {
  private static final List<String> SERVERS = List.of("Ash", "Elm", "Oak");
  private static final List<Road> ROADS = List.of(new Road("Ash", "Elm"), new Road("Elm", "Oak"));
  private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

  private static List<Act> draw(long seed, int seconds, Set<FaultKind> faults) {
    return Script.draw(new ChaosSpec(
        Duration.ofSeconds(seconds), 100, seed, faults, Duration.ofSeconds(1)),
        SERVERS, ROADS).acts();
  }

  @Test
  void oneSeedIsOneScript() {
    assertThat(draw(7, 60, ALL)).isEqualTo(draw(7, 60, ALL)).isNotEqualTo(draw(8, 60, ALL));
  }

  @Test
  void everyKindOccursInAShortRunToo() {
    LongStream.range(0, 200).forEach(seed -> assertThat(draw(seed, 2, ALL))
        .extracting(Act::kind).containsExactlyInAnyOrderElementsOf(ALL));
  }

  @Test
  void noActOutlastsTheRun() {
    LongStream.range(0, 200).forEach(seed -> assertThat(draw(seed, 60, ALL))
        .allMatch(act -> act.atMillis() >= 0 && act.endMillis() <= 60_000));
  }

  @Test
  void leavingAKindOutChangesNothingOfTheOthers() {
    Set<FaultKind> some = EnumSet.of(FaultKind.KILL, FaultKind.BLACKHOLE);
    assertThat(draw(7, 60, some)).isEqualTo(
        draw(7, 60, ALL).stream().filter(act -> some.contains(act.kind())).toList());
  }

  @Test
  void faultsBefallServersOrLinks() {
    List<String> links = ROADS.stream().map(Road::toString).toList();
    assertThat(draw(7, 600, ALL)).allSatisfy(
        act -> assertThat(act.kind().isOfServer() ? SERVERS : links).contains(act.where()));
  }

  @Test
  void aHoleIsOneWayOrBothWays() {
    assertThat(draw(7, 600, EnumSet.of(FaultKind.BLACKHOLE)))
        .allMatch(act -> act.forth().hole() || act.back().hole())
        .anyMatch(act -> act.forth().hole() && act.back().hole())
        .anyMatch(act -> !act.forth().hole()).anyMatch(act -> !act.back().hole());
  }
}
