package io.herd.threads;

import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.testkit.ClientContract;

/** Clients do not notice that reads time out. */
class ReadTimeoutContractTest extends ClientContract {
  @Override
  protected Transport transport() {
    return new PlatformThreads();
  }

  @Override
  protected Variation variation() {
    return Variation.DEFAULT.withReadTimeoutMillis(1);
  }
}
