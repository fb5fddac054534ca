package io.herd.threads;

import io.herd.core.Transport;
import io.herd.testkit.TransportContract;

class VirtualThreadsContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new VirtualThreads();
  }
}
