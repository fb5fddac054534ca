package io.herd.netty;

import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.testkit.ClientContract;

/** Clients do not notice that their lines are handed off. */
class HandOffContractTest extends ClientContract {
  @Override
  protected Transport transport() {
    return new NioTransport();
  }

  @Override
  protected Variation variation() {
    return Variation.DEFAULT.withHandOff(true);
  }
}
