package io.herd.staged;

import io.herd.core.Transport;
import io.herd.testkit.TransportContract;

class StagedContractTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new StagedTransport();
  }
}
