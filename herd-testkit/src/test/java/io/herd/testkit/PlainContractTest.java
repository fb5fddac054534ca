package io.herd.testkit;

import io.herd.core.Transport;

class PlainContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new PlainTransport(Flaw.NONE);
  }
}
