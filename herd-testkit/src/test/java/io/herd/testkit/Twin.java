package io.herd.testkit;

import io.herd.core.Transport;
import java.time.Duration;

/** The contract of the plain transport with the flaw that is in scope; run by a test only. */
class Twin extends TransportContract {
  static final ScopedValue<Flaw> FLAW = ScopedValue.newInstance();

  @Override
  protected Transport transport() {
    return new PlainTransport(FLAW.get());
  }

  /** Short if a flaw is waited for. */
  @Override
  protected Duration patience() {
    return FLAW.get() == Flaw.NONE ? super.patience() : Duration.ofMillis(500);
  }
}
