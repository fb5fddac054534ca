package io.herd.sim.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The campaign of every commit. I12 is not here: the contract of the transports checks it. */
class CampaignTest {
  @Test
  void findsNothingInAThousandSeedsAndHasBeenInEveryCorner() throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    CampaignResult result = new Campaign(1, 1_000, 1_000, true).run(threads, _ -> {});
    System.out.println(CampaignText.of(result));
    assertThat(result.violations()).isEmpty();
    assertThat(result.seedsRun()).isEqualTo(1_000);
    assertThat(result.unknown()).isEmpty();
    assertThat(result.unreached()).isEmpty();
    assertThat(result.unused()).isEmpty();
  }
}
