package io.herd.netty;

import io.herd.core.Transport;
import io.herd.testkit.PerMessageContract;
import org.junit.jupiter.api.Nested;

/** A connection for each line between servers. */
class PerMessageContractTest {
  @Nested
  class Nio extends PerMessageContract {
    @Override
    protected Transport transport() {
      return new NioTransport();
    }
  }

  @Nested
  class Epoll extends PerMessageContract {
    @Override
    protected Transport transport() {
      return new EpollTransport();
    }
  }

  @Nested
  class IoUring extends PerMessageContract {
    @Override
    protected Transport transport() {
      return new IoUringTransport();
    }
  }
}
