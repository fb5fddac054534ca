package io.herd.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The intervals are tried on data whose truth is known: seeded and lognormal, as latencies are. */
class IntervalCoverageTest {
  private static final double TRUTH = 1.3;

  @Test
  void studentsIntervalCoversTheTruthInNinetyFivePerCent() {
    assertThat(coverage(new LogRatioT(), 4_000, 6)).isCloseTo(0.95, within(0.012));
    assertThat(coverage(new LogRatioT(), 4_000, 3)).isCloseTo(0.95, within(0.012));
  }

  @Test
  void theBootstrapsIntervalComesNearItWithManyBlocks() {
    assertThat(coverage(new BcaBootstrap(1_000, 7), 500, 30)).isBetween(0.90, 0.97);
  }

  @Test
  void pairingTakesOutWhatAWholeBlockShares() {
    var pairs = IntStream.range(0, 5)
        .mapToObj(block -> new Pair(block, 10 * (block + 1), 12 * (block + 1)))
        .toList();
    var ratio = new LogRatioT().ratio(pairs, 0.95);
    assertThat(ratio.low()).isCloseTo(1.2, within(1e-12));
    assertThat(ratio.high()).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void theBootstrapRepeatsItselfFromItsSeed() {
    var pairs = pairs(new SplittableRandom(1), 8);
    assertThat(new BcaBootstrap(500, 3).ratio(pairs, 0.95))
        .isEqualTo(new BcaBootstrap(500, 3).ratio(pairs, 0.95))
        .isNotEqualTo(new BcaBootstrap(500, 4).ratio(pairs, 0.95));
  }

  @Test
  void theBootstrapOfEqualBlocksIsAPoint() {
    var pairs = List.of(new Pair(0, 8, 9), new Pair(1, 8, 9), new Pair(2, 8, 9));
    assertThat(new BcaBootstrap(500, 3).ratio(pairs, 0.95))
        .isEqualTo(new Interval(1.125, 1.125, 1.125));
  }

  private static double coverage(RatioMethod method, int campaigns, int blocks) {
    var random = new SplittableRandom(20_261_121);
    var covered = IntStream.range(0, campaigns)
        .filter(_ -> !method.ratio(pairs(random, blocks), 0.95).excludes(TRUTH))
        .count();
    return (double) covered / campaigns;
  }

  private static List<Pair> pairs(SplittableRandom random, int blocks) {
    return IntStream.range(0, blocks)
        .mapToObj(block -> {
          var shared = Math.exp(random.nextGaussian(0, 0.3));
          return new Pair(block, 50 * shared * Math.exp(random.nextGaussian(0, 0.05)),
              50 * TRUTH * shared * Math.exp(random.nextGaussian(0, 0.05)));
        })
        .toList();
  }
}
