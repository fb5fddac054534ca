package io.herd.sim.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.topology.Generators;
import io.herd.core.topology.Graph;
import io.herd.sim.scale.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {
  private static final Graph GRAPH = Generators.randomRegular(20, 4, 1);
  private static final Loss NONE = new Loss(Loss.Kind.BREAK, 0);

  private static TrialResult run(Strategy strategy, Loss loss, int partitionMillis) {
    return new Trial(new TrialSpec(GRAPH, 50, 40, 50, partitionMillis, 60_000, 3), strategy, loss)
        .run();
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void withoutLossEveryStrategyReachesAll(Strategy strategy) {
    TrialResult result = run(strategy, NONE, 0);
    assertThat(result.reachedAll()).isEqualTo(40);
    assertThat(result.convergedMillis()).isPresent();
    assertThat(result.breaks()).isZero();
  }

  @Test
  void aFloodCostsWhatTheFormulaSays() {
    assertThat(run(Strategy.FLOOD, NONE, 0).messages())
        .isEqualTo(40 * Formulas.messages(GRAPH, true));
  }

  @Test
  void afterAPartitionResyncBringsAllInStepAndAFloodAloneDoesNot() {
    assertThat(run(Strategy.FLOOD, NONE, 5_000).convergedMillis()).isEmpty();
    assertThat(run(Strategy.PLUMTREE, NONE, 5_000).convergedMillis()).isEmpty();
    assertThat(run(Strategy.FLOOD_RESYNC, NONE, 5_000).reachedAll()).isEqualTo(40);
    assertThat(run(Strategy.FLOOD_RESYNC_DIGEST, NONE, 5_000).reachedAll()).isEqualTo(40);
    assertThat(run(Strategy.PUSH_PULL, NONE, 5_000).reachedAll()).isEqualTo(40);
  }

  @Test
  void brokenConnectionsNeedResync() {
    var loss = new Loss(Loss.Kind.BREAK, 0.05);
    assertThat(run(Strategy.FLOOD, loss, 0).reachedAll()).isLessThan(40);
    assertThat(run(Strategy.FLOOD_RESYNC, loss, 0).reachedAll()).isEqualTo(40);
    assertThat(run(Strategy.FLOOD_RESYNC_DIGEST, loss, 0).reachedAll()).isEqualTo(40);
  }

  @Test
  void lostDatagramsNeedAntiEntropy() {
    var loss = new Loss(Loss.Kind.DROP, 0.3);
    assertThat(run(Strategy.FLOOD_RESYNC, loss, 0).reachedAll()).isLessThan(40);
    assertThat(run(Strategy.PUSH_PULL, loss, 0).reachedAll()).isEqualTo(40);
  }

  @Test
  void theSameSeedGivesTheSameResult() {
    var loss = new Loss(Loss.Kind.BREAK, 0.1);
    assertThat(run(Strategy.FLOOD_RESYNC, loss, 1_000))
        .isEqualTo(run(Strategy.FLOOD_RESYNC, loss, 1_000));
  }
}
