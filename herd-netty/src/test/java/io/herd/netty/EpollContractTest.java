package io.herd.netty;

import io.herd.core.Transport;
import io.herd.testkit.TransportContract;

class EpollContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new EpollTransport();
  }
}
