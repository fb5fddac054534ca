package io.herd.testkit;

import io.herd.core.Variation;

/** What a transport must do that dials for each message; see {@link Variation.Links}. */
public abstract class PerMessageContract extends Contract
    implements PerMessageCases, FloodCases, ConvergenceCases, ClosingCases {
  @Override
  protected final Variation variation() {
    return Variation.DEFAULT.withLinks(Variation.Links.PER_MESSAGE);
  }
}
