package io.herd.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Unit;
import io.herd.report.result.RunResult;
import io.herd.report.sample.SampleRun;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int BLOCKS = 6;
  private static final int CAMPAIGNS = 1_000;

  @Test
  void identicalArmsAreNotResolvedInNinetyFivePerCentOfCampaignsAndMore() {
    assertThat(resolved(1.0, 0.05, BLOCKS)).isLessThanOrEqualTo(0.05);
    assertThat(resolved(1.0, 0.3, 3)).isLessThanOrEqualTo(0.05);
    assertThat(resolved(1.0, 0.3, 25)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aTwentyPerCentSlowerArmIsResolvedWhenNoiseIsSmall() {
    assertThat(resolved(1.2, 0.03, BLOCKS)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aTwentyPerCentSlowerArmIsResolvedBySixteenBlocksWhenRunsScatterByATenth() {
    assertThat(resolved(1.2, 0.1, 16)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void severalRunsOfABlockCountWithTheirGeometricMean() {
    var both = Stream.concat(runs(40, 40, 40).stream(), runs(90, 90, 90).stream()).toList();
    assertThat(Pair.means(Metrics.CPU, both).get(2)).isCloseTo(60, within(1e-9));
    assertThat(Pair.means(Metrics.CPU, runs(50, 0, 50)).get(1)).isZero();
  }

  @Test
  void theDirectionFollowsTheMetric() {
    var noise = Optional.of(new NoiseBand(1.01));
    var more = new Metric("m", "m", "m", Unit.WHOLE, Better.HIGHER, Metrics.CPU.value());
    assertThat(compare(Metrics.CPU, runs(50, 50, 50), runs(60, 60, 60), noise).outcome())
        .isEqualTo(new Outcome.Worse());
    assertThat(compare(Metrics.CPU, runs(50, 50, 50), runs(40, 40, 40), noise).outcome())
        .isEqualTo(new Outcome.Better());
    assertThat(compare(more, runs(50, 50, 50), runs(60, 60, 60), noise).outcome())
        .isEqualTo(new Outcome.Better());
  }

  @Test
  void anIntervalThatReachesIntoTheNoiseIsNotResolved() {
    assertThat(outcome(runs(50, 50, 50), runs(52, 52, 52), new NoiseBand(1.05)))
        .isEqualTo("the interval 1.040 to 1.040 reaches into the A/A noise of 0.952 to 1.050");
  }

  @Test
  void anIntervalThatIncludesOneIsNotResolved() {
    assertThat(outcome(runs(50, 52, 49), runs(51, 50, 51), new NoiseBand(1.001)))
        .matches("the interval 0\\.9\\d+ to 1\\.\\d+ includes 1");
  }

  @Test
  void tooFewBlocksAreNotResolvedHoweverLargeTheDifference() {
    assertThat(outcome(runs(50, 50), runs(500, 500), new NoiseBand(1)))
        .isEqualTo("n = 2 blocks with a usable run of both; at least 3 are needed");
  }

  @Test
  void withoutAnAaPairNothingIsResolved() {
    var comparison = compare(
        Metrics.CPU, runs(50, 50, 50), runs(90, 90, 90), Optional.empty());
    assertThat(comparison.outcome())
        .isEqualTo(new Outcome.NotResolved("no A/A pair ran, so the noise is not known"));
  }

  @Test
  void aValueOfNoughtHasNoRatio() {
    assertThat(outcome(runs(50, 50, 50), runs(50, 0, 50), new NoiseBand(1)))
        .isEqualTo("a value in block 1 is not above 0, so it has no ratio");
  }

  @Test
  void equalValuesAreTheSame() {
    var comparison = compare(Metrics.MESSAGES, runs(50, 51, 52), runs(60, 61, 62),
        Optional.of(new NoiseBand(1)));
    assertThat(comparison.same()).isTrue();
    assertThat(comparison.outcome()).isInstanceOf(Outcome.NotResolved.class);
  }

  @Test
  void theNoiseBandIsTheEstimateAndNeverOneSided() {
    assertThat(NoiseBand.of(new Interval(0.95, 0.9, 1.01)).high()).isEqualTo(1 / 0.95);
    assertThat(NoiseBand.of(new Interval(1.03, 1.01, 1.06)).low()).isEqualTo(1 / 1.03);
  }

  /** The share of simulated campaigns in which the arm is told from the base line. */
  private static double resolved(double factor, double noise, int blocks) {
    var random = new SplittableRandom(4);
    var resolved = IntStream.range(0, CAMPAIGNS)
        .filter(_ -> {
          var base = drawn(random, 50, noise, blocks);
          var copy = drawn(random, 50, noise, blocks);
          var arm = drawn(random, 50 * factor, noise, blocks);
          var both = Stream.concat(base.stream(), copy.stream()).toList();
          var aa = compare(Metrics.CPU, base, copy, Optional.empty()).ratio().map(NoiseBand::of);
          return !(compare(Metrics.CPU, both, arm, aa).outcome() instanceof Outcome.NotResolved);
        })
        .count();
    return (double) resolved / CAMPAIGNS;
  }

  private static List<RunResult> drawn(
      SplittableRandom random, double mean, double noise, int blocks) {
    return runs(random.doubles(blocks)
        .map(_ -> mean * Math.exp(random.nextGaussian(0, noise)))
        .toArray());
  }

  private static List<RunResult> runs(double... cpuMicros) {
    return IntStream.range(0, cpuMicros.length)
        .mapToObj(block -> {
          var run = new SampleRun();
          run.block = block;
          run.cpuMicros = cpuMicros[block];
          return run.build();
        })
        .toList();
  }

  private static String outcome(List<RunResult> base, List<RunResult> arm, NoiseBand noise) {
    return switch (compare(Metrics.CPU, base, arm, Optional.of(noise)).outcome()) {
      case Outcome.NotResolved(var reason) -> reason;
      case Outcome.Better _, Outcome.Worse _ -> "resolved";
    };
  }

  private static Comparison compare(
      Metric metric, List<RunResult> base, List<RunResult> arm, Optional<NoiseBand> noise) {
    return Comparison.of(metric, base, arm, noise, new LogRatioT());
  }
}
