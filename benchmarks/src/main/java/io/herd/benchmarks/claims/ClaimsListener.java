package io.herd.benchmarks.claims;

import io.herd.benchmarks.experiment.CampaignListener;
import java.util.List;

/** Hears of a sitting while it runs, on its thread. */
public interface ClaimsListener extends CampaignListener {
  /** An experiment or a probe starts, for these claims. */
  default void starts(String name, List<String> claims) {}

  /** It has ended, well or not. */
  default void ends(String name) {}
}
