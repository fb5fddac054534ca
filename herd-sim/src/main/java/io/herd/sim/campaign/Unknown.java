package io.herd.sim.campaign;

import java.util.List;

/** A seed whose run says nothing, and why. */
public record Unknown(long seed, List<String> reasons) {
  public Unknown {
    reasons = List.copyOf(reasons);
  }
}
