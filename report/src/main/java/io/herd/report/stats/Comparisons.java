package io.herd.report.stats;

import io.herd.report.metric.Metric;
import io.herd.report.result.Campaign;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * One arm against its base line; against both copies of it, in each block their geometric mean,
   * where it ran twice.
   */
  public Comparison of(Metric metric, String arm) {
    var pair = campaign.aa();
    var base = campaign.baselineOf(arm);
    var twice = base.equals(pair.arm()) && !arm.equals(pair.copy());
    var runs = Stream.of(base, pair.copy())
        .filter(name -> twice || name.equals(base))
        .flatMap(name -> campaign.usableRunsOf(name).stream())
        .toList();
    return Comparison.of(metric, runs, campaign.usableRunsOf(arm), noise(metric), method);
  }

  /** The second copy of the A/A pair against the first; there is none if no arm ran twice. */
  public Optional<Comparison> aa(Metric metric) {
    var pair = campaign.aa();
    return pair.present()
        ? Optional.of(Comparison.of(metric, campaign.usableRunsOf(pair.arm()),
            campaign.usableRunsOf(pair.copy()), Optional.empty(), method))
        : Optional.empty();
  }

  /** By how much two identical arms may differ in this metric. */
  public Optional<NoiseBand> noise(Metric metric) {
    return aa(metric).flatMap(Comparison::ratio).map(NoiseBand::of);
  }
}
