package io.herd.cli.sim;

import io.herd.sim.campaign.CampaignResult;
import io.herd.sim.campaign.Unknown;
import io.herd.sim.campaign.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A campaign as it is printed in JSON.
 *
 * @param hash of all that happened, in hexadecimal digits
 * @param boundOnFailureRate 3/n; of no meaning if there are violations
 */
record SimJson(
    String verdict,
    long fromSeed,
    int seeds,
    int updatesPerSeed,
    long accepted,
    long deliveries,
    String hash,
    double boundOnFailureRate,
    Map<String, Long> faults,
    Map<String, Long> reached,
    List<Violation> violations,
    List<Unknown> unknown) {

  static SimJson of(CampaignResult result) {
    return new SimJson(result.verdict().name().toLowerCase(Locale.ROOT),
        result.campaign().fromSeed(), result.seedsRun(), result.campaign().updates(),
        result.accepted(), result.deliveries(), String.format(Locale.ROOT, "%016x", result.hash()),
        result.boundOnFailureRate(), named(result.faults()), named(result.reached()),
        result.violations(), result.unknown());
  }

  private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> named = new TreeMap<>();
    counts.forEach(
        (key, count) -> named.put(key.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    return named;
  }
}
