package io.herd.sim.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.sim.oracle.Reach;
import io.herd.sim.plan.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignResultTest {
  private static <K extends Enum<K>> Map<K, Long> once(Class<K> type) {
    var all = new EnumMap<K, Long>(type);
    Stream.of(type.getEnumConstants()).forEach(one -> all.put(one, 1L));
    return all;
  }

  private static CampaignResult with(Map<Reach, Long> reached, int unknown) {
    return new CampaignResult(new Campaign(1, 300, 10, false), 300, 1, 1, 1, once(Fault.class),
        reached, List.of(), LongStream.range(0, unknown)
            .mapToObj(seed -> new Unknown(seed, List.of("it did nothing"))).toList());
  }

  @Test
  void aFewSeedsMayBeWithoutTheirFault() {
    assertThat(with(once(Reach.class), 3).verdict()).isEqualTo(Standing.VALID);
    assertThat(with(once(Reach.class), 4).verdict()).isEqualTo(Standing.UNKNOWN);
    assertThat(with(once(Reach.class), 3).boundOnFailureRate()).isEqualTo(3.0 / 297);
  }

  @Test
  void aCornerThatNobodyReachedIsNotPassed() {
    var reached = once(Reach.class);
    reached.put(Reach.FULL_REFUSED, 0L);
    assertThat(with(reached, 0).verdict()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void ofManyUnknownSeedsTheFirstAreNamed() {
    assertThat(CampaignText.of(with(once(Reach.class), 14)))
        .contains("unknown: seed 9: it did nothing\nunknown: 4 more seeds\n")
        .doesNotContain("seed 10:");
  }
}
