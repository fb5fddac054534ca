package io.herd.benchmarks.claims;

import static io.herd.report.claim.Finding.CONFIRMED;
import static io.herd.report.claim.Finding.CONTRADICTED;
import static io.herd.report.claim.Finding.NOT_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.claim.Finding;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CriterionTest {
  private static final Optional<NoiseBand> CALM = Optional.of(new NoiseBand(1.02));
  private static final Optional<NoiseBand> NOISY = Optional.of(new NoiseBand(1.3));

  private static Finding judge(Criterion criterion, double low, double high,
      Optional<NoiseBand> noise) {
    return criterion.of(new Interval((low + high) / 2, low, high), noise);
  }

  @Test
  void aboveABoundIsConfirmedBelowContradictedAcrossNotResolved() {
    assertThat(judge(Criterion.above(2), 2.1, 3, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.above(2), 1.2, 1.9, CALM)).isEqualTo(CONTRADICTED);
    assertThat(judge(Criterion.above(2), 1.5, 2.5, CALM)).isEqualTo(NOT_RESOLVED);
    assertThat(judge(Criterion.below(2), 1.2, 1.9, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.below(2), 2.1, 3, CALM)).isEqualTo(CONTRADICTED);
  }

  @Test
  void aDifferenceFromOneMustClearTheNoiseOfIdenticalArms() {
    assertThat(judge(Criterion.above(1), 1.1, 1.2, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.above(1), 1.1, 1.2, NOISY)).isEqualTo(NOT_RESOLVED);
    assertThat(judge(Criterion.above(1), 1.1, 1.2, Optional.empty())).isEqualTo(NOT_RESOLVED);
    assertThat(judge(Criterion.above(1), 0.8, 0.9, CALM)).isEqualTo(CONTRADICTED);
    assertThat(judge(Criterion.above(1), 0.8, 0.9, NOISY)).isEqualTo(NOT_RESOLVED);
    assertThat(judge(Criterion.below(1), 0.8, 0.9, CALM)).isEqualTo(CONFIRMED);
  }

  @Test
  void aroundAValueAndAwayFromOne() {
    assertThat(judge(Criterion.about(1.18), 1.1, 1.3, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.about(1.18), 0.9, 1.3, CALM)).isEqualTo(NOT_RESOLVED);
    assertThat(judge(Criterion.about(1.18), 1.2, 1.3, CALM)).isEqualTo(CONTRADICTED);
    assertThat(judge(Criterion.about(1.18), 0.9, 1.1, CALM)).isEqualTo(CONTRADICTED);
  }

  @Test
  void withinABandOrWhollyOutside() {
    assertThat(judge(Criterion.within(0.5, 2), 0.6, 1.9, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.within(0.5, 2), 2.1, 4, CALM)).isEqualTo(CONTRADICTED);
    assertThat(judge(Criterion.within(0.5, 2), 1.5, 4, CALM)).isEqualTo(NOT_RESOLVED);
  }

  @Test
  void aCostAtAllOrEquivalence() {
    assertThat(judge(Criterion.atAll(0.9, 1.1), 1.05, 1.4, CALM)).isEqualTo(CONFIRMED);
    assertThat(judge(Criterion.atAll(0.9, 1.1), 0.95, 1.05, CALM)).isEqualTo(CONTRADICTED);
    assertThat(judge(Criterion.atAll(0.9, 1.1), 0.8, 1.3, NOISY)).isEqualTo(NOT_RESOLVED);
  }
}
