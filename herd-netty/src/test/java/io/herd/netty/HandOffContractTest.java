package io.herd.netty;

import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.testkit.ClientContract;
import org.junit.jupiter.api.Nested;

/** Clients do not notice that their lines are handed off: by readiness and by completion. */
class HandOffContractTest {
  @Nested
  class Nio extends ClientContract {
    @Override
    protected Transport transport() {
      return new NioTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withHandOff(true);
    }
  }

  @Nested
  class IoUring extends ClientContract {
    @Override
    protected Transport transport() {
      return new IoUringTransport();
    }

    @Override
    protected Variation variation() {
      return Variation.DEFAULT.withHandOff(true);
    }
  }
}
