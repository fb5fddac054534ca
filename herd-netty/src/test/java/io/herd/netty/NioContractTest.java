package io.herd.netty;

import io.herd.core.Transport;
import io.herd.testkit.TransportContract;

class NioContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new NioTransport();
  }
}
