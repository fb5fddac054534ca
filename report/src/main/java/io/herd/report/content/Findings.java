package io.herd.report.content;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.Campaign;
import java.nio.file.Path;
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
   * @param folder that holds its {@code result.json}
   */
  public record Held(Path folder, Campaign campaign, Histograms histograms) {
    /** The name of its folder. */
    String name() {
      return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
  }

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
