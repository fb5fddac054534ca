package io.herd.threads;

import io.herd.core.Transport;
import io.herd.testkit.TransportContract;

class PlatformThreadsContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new PlatformThreads();
  }
}
