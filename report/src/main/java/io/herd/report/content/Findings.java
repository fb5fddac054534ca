package io.herd.report.content;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.Campaign;
import java.util.List;

/**
 * Everything that one report is about.
 *
 * @param claims runs of claims
 * @param campaigns judged, those behind the claims among them
 * @param jmh runs of the JMH suites
 */
public record Findings(List<ClaimsRun> claims, List<Held> campaigns, List<JmhResult> jmh) {
  /**
   * A campaign with its histograms.
   *
   * @param name of its folder
   */
  public record Held(String name, Campaign campaign, Histograms histograms) {}

  public Findings {
    claims = List.copyOf(claims);
    campaigns = List.copyOf(campaigns);
    jmh = List.copyOf(jmh);
  }

  /** Whether there is a single campaign and nothing else. */
  public boolean isOneCampaign() {
    return campaigns.size() == 1 && claims.isEmpty() && jmh.isEmpty();
  }
}
