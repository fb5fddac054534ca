package io.herd.threads;

import io.herd.core.Transport;
import io.herd.testkit.PerMessageContract;
import org.junit.jupiter.api.Nested;

/** A connection for each line between servers. */
class PerMessageContractTest {
  @Nested
  class Platform extends PerMessageContract {
    @Override
    protected Transport transport() {
      return new PlatformThreads();
    }
  }

  @Nested
  class Virtual extends PerMessageContract {
    @Override
    protected Transport transport() {
      return new VirtualThreads();
    }
  }
}
