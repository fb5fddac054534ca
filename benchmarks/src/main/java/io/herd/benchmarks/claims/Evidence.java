package io.herd.benchmarks.claims;

import io.herd.report.metric.Metric;
import io.herd.report.metric.Unit;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.stats.NoiseBand;
import io.herd.report.stats.Pair;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What was measured for a sitting's claims.
 *
 * @param campaigns by the experiment's name
 * @param probes by the probe's name
 */
record Evidence(Map<String, Campaign> campaigns, Map<String, Samples> probes) {
  /** Guards that object to times alone. */
  private static final Set<String> OF_TIMES =
      Set.of("generator lag", "hiccups", "steady state");

  /** The arm with all of these settings, which the second copy of a base line is not. */
  Arm arm(String experiment, Map<String, String> settings) {
    Campaign campaign = campaign(experiment);
    return campaign.arms().stream()
        .filter(arm -> !arm.name().equals(campaign.aa().copy()))
        .filter(arm -> arm.settings().entrySet().containsAll(settings.entrySet()))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(experiment + " has no arm " + settings));
  }

  /** Whether an experiment has anything to show. */
  boolean ran(String experiment) {
    return campaigns.containsKey(experiment);
  }

  /** Whether a probe has anything to show. */
  boolean probed(String probe) {
    return probes.containsKey(probe);
  }

  /** Whether all that a claim is read from was measured, here or elsewhere. */
  boolean covers(Claim claim) {
    return campaigns.keySet().containsAll(claim.experiments())
        && probes.keySet().containsAll(claim.probes())
        && !(claim.experiments().isEmpty() && claim.probes().isEmpty());
  }

  Campaign campaign(String experiment) {
    Campaign campaign = campaigns.get(experiment);
    if (campaign == null) {
      throw new NoSuchElementException("experiment " + experiment + " did not run");
    }
    return campaign;
  }

  /**
   * One metric of one arm by block, of its usable runs. A run in which only the instrument was late
   * is usable for what is counted: the same requests were served, by the same work.
   */
  Sample sample(String experiment, Metric metric, Map<String, String> settings) {
    return named(experiment, metric, arm(experiment, settings).name());
  }

  private Sample named(String experiment, Metric metric, String arm) {
    boolean time = metric.unit() == Unit.NANOS || metric.unit() == Unit.TIMES;
    return new Sample(arm, Pair.means(metric,
        campaign(experiment).usableRunsOf(arm, time ? Set.of() : OF_TIMES)));
  }

  /** One figure of a probe. */
  Sample sample(String probe, String figure) {
    return Sample.of(figure, probe(probe).values().getOrDefault(figure, List.of()));
  }

  Samples probe(String name) {
    Samples samples = probes.get(name);
    if (samples == null) {
      throw new NoSuchElementException("probe " + name + " did not run");
    }
    return samples;
  }

  /** By how much two identical arms of an experiment may differ. */
  Optional<NoiseBand> noise(String experiment, Metric metric) {
    AaPair pair = campaign(experiment).aa();
    return pair.present()
        ? named(experiment, metric, pair.copy()).over(named(experiment, metric, pair.arm()))
            .map(NoiseBand::of)
        : Optional.empty();
  }
}
