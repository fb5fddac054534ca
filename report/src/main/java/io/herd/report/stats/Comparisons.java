package io.herd.report.stats;

import io.herd.report.metric.Metric;
import io.herd.report.result.Campaign;
import java.util.Optional;

/**
 * Every comparison of a campaign, each beside the noise of its own metric.
 *
 * @param campaign judged, so that its invalid runs are left out
 * @param method how intervals are computed
 */
public record Comparisons(Campaign campaign, RatioMethod method) {
  /** With Student's t on log ratios, the default. */
  public static Comparisons of(Campaign campaign) {
    return new Comparisons(campaign, new LogRatioT());
  }

  /** One arm against its base line. */
  public Comparison of(Metric metric, String arm) {
    return compare(metric, campaign.baselineOf(arm), arm, noise(metric));
  }

  /** The second copy of the A/A pair against the first; there is none if no arm ran twice. */
  public Optional<Comparison> aa(Metric metric) {
    var pair = campaign.aa();
    return pair.present()
        ? Optional.of(compare(metric, pair.arm(), pair.copy(), Optional.empty()))
        : Optional.empty();
  }

  /** By how much two identical arms may differ in this metric. */
  public Optional<NoiseBand> noise(Metric metric) {
    return aa(metric).flatMap(Comparison::ratio).map(NoiseBand::of);
  }

  private Comparison compare(Metric metric, String base, String arm, Optional<NoiseBand> noise) {
    return Comparison.of(
        metric, campaign.usableRunsOf(base), campaign.usableRunsOf(arm), noise, method);
  }
}
