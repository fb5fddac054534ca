package io.herd.staged;

import io.herd.core.Transport;
import io.herd.testkit.PerMessageContract;

/** A connection for each line between servers. */
class PerMessageContractTest extends PerMessageContract {
  @Override
  protected Transport transport() {
    return new StagedTransport();
  }
}
