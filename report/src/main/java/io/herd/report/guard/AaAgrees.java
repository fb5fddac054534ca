package io.herd.report.guard;

import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.result.Verdict;
import io.herd.report.stats.Comparison;
import io.herd.report.stats.Interval;
import io.herd.report.stats.LogRatioT;
import io.herd.report.stats.Pair;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two copies of one arm must not differ. Each metric's interval is widened by Bonferroni's
 * correction, because among nine metrics at 95 % one would cry wolf in every third campaign.
 */
public record AaAgrees() implements CampaignGuard {
  /** Below this the difference is rounding, not a result. */
  private static final double ROUNDING = 1e-9;

  @Override
  public String name() {
    return "A/A";
  }

  @Override
  public Verdict check(Campaign campaign) {
    var pair = campaign.aa();
    if (!pair.present()) {
      return new Verdict.Unknown("no arm ran twice, so the noise is not known");
    }
    var metrics = Metrics.compared().stream()
        .filter(metric -> comparable(pairs(campaign, metric)))
        .toList();
    if (metrics.isEmpty()) {
      return new Verdict.Unknown("fewer than " + Comparison.LEAST_BLOCKS
          + " blocks have a usable run of both copies of " + pair.arm());
    }
    var level = 1 - (1 - Comparison.LEVEL) / metrics.size();
    var apart = metrics.stream()
        .filter(metric -> differs(interval(campaign, metric, level)))
        .map(metric -> sentence(metric, interval(campaign, metric, level)))
        .collect(Collectors.joining("; "));
    return apart.isEmpty()
        ? new Verdict.Valid("two copies of " + pair.arm() + " agree in all " + metrics.size()
            + " metrics")
        : new Verdict.Invalid("two copies of " + pair.arm() + " differ in " + apart);
  }

  private static Interval interval(Campaign campaign, Metric metric, double level) {
    return new LogRatioT().ratio(pairs(campaign, metric), level);
  }

  private static boolean differs(Interval interval) {
    return interval.excludes(1) && Math.abs(interval.estimate() - 1) > ROUNDING;
  }

  private static String sentence(Metric metric, Interval interval) {
    return metric.label() + ", by a factor of " + Figures.decimals(interval.low(), 3) + " to "
        + Figures.decimals(interval.high(), 3);
  }

  private static boolean comparable(List<Pair> pairs) {
    return pairs.size() >= Comparison.LEAST_BLOCKS
        && pairs.stream().allMatch(pair -> Double.isFinite(pair.logRatio()));
  }

  private static List<Pair> pairs(Campaign campaign, Metric metric) {
    return Pair.byBlock(
        metric,
        campaign.usableRunsOf(campaign.aa().arm()),
        campaign.usableRunsOf(campaign.aa().copy()));
  }
}
