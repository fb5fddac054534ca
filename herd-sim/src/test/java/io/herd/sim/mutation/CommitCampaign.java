package io.herd.sim.mutation;

import io.herd.sim.campaign.Campaign;
import io.herd.sim.campaign.CampaignResult;
import io.herd.sim.campaign.Violation;
import java.util.List;
import java.util.concurrent.Callable;

/** The campaign of every commit up to the first violation; run in a loader of its own. */
public final class CommitCampaign implements Callable<List<String>> {
  private final int seeds;

  public CommitCampaign(Integer seeds) {
    this.seeds = seeds;
  }

  /** The invariant, the seed, the seeds that were run, what happened; nothing if all is well. */
  @Override
  public List<String> call() throws Exception {
    CampaignResult result = new Campaign(1, seeds, 1_000, true).run(1, _ -> {});
    if (result.violations().isEmpty()) {
      return List.of();
    }
    Violation first = result.violations().getFirst();
    return List.of(first.invariant().name(), Long.toString(first.seed()),
        Integer.toString(result.seedsRun()), first.what());
  }
}
