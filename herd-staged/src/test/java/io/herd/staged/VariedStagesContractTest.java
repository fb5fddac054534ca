package io.herd.staged;

import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.core.Variation.StagePools;
import io.herd.testkit.ClientContract;
import io.herd.testkit.TransportContract;
import org.junit.jupiter.api.Nested;

/** Nobody notices how many stages there are, who serves them, or how short their queues are. */
class VariedStagesContractTest {
  @Nested
  class OneStage extends TransportContract {
    @Override
    protected Transport transport() {
      return new StagedTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withStages(1);
    }
  }

  @Nested
  class TwoStages extends ClientContract {
    @Override
    protected Transport transport() {
      return new StagedTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withStages(2).withStageThreads(2);
    }
  }

  @Nested
  class SharedPools extends ClientContract {
    @Override
    protected Transport transport() {
      return new StagedTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withStagePools(StagePools.SHARED).withStageThreads(2);
    }
  }

  /** Every other connection meets a full queue. */
  @Nested
  class QueuesOfOne extends TransportContract {
    @Override
    protected Transport transport() {
      return new StagedTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withStageQueue(1).withStageThreads(2);
    }
  }
}
