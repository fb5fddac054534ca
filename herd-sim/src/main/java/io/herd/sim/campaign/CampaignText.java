package io.herd.sim.campaign;

import static java.util.stream.Collectors.joining;

import io.herd.sim.oracle.Reach;
import io.herd.sim.plan.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a campaign came to, in plain lines. */
public final class CampaignText {
  private static final int SHOWN_UNKNOWN = 10;

  private CampaignText() {}

  public static String of(CampaignResult result) {
    return head(result) + "\nfaults that took effect\n"
        + result.faults().entrySet().stream().map(CampaignText::fault).collect(joining())
        + "\ncorners reached\n"
        + result.reached().entrySet().stream().map(CampaignText::reach).collect(joining())
        + "\n" + verdict(result);
  }

  private static String head(CampaignResult result) {
    return String.format(Locale.ROOT,
        "seeds %,d from %d, updates %,d (%,d accepted), deliveries %,d, hash %016x%n",
        result.seedsRun(), result.campaign().fromSeed(),
        (long) result.seedsRun() * result.campaign().updates(), result.accepted(),
        result.deliveries(), result.hash());
  }

  private static String fault(Map.Entry<Fault, Long> entry) {
    return line(entry.getValue(), name(entry.getKey()), entry.getKey().sentence());
  }

  private static String reach(Map.Entry<Reach, Long> entry) {
    return line(entry.getValue(), name(entry.getKey()), entry.getKey().sentence());
  }

  private static String line(long count, String name, String sentence) {
    return String.format(Locale.ROOT, "%,14d  %-18s  %s%n", count, name, sentence);
  }

  /** How a fault or a corner is called. */
  public static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String verdict(CampaignResult result) {
    var text = new StringBuilder();
    for (Violation violation : result.violations()) {
      text.append(String.format(Locale.ROOT, "VIOLATION of %s in seed %d: %s%n",
          violation.invariant(), violation.seed(), violation.what()));
    }
    text.append(unknown(result.unknown()));
    for (Enum<?> never : result.unreached()) {
      text.append("unknown: no seed reached ").append(never).append('\n');
    }
    for (Enum<?> never : result.unused()) {
      text.append("unknown: never took effect: ").append(never).append('\n');
    }
    text.append(result.violations().size()).append(" violations");
    return result.violations().isEmpty()
        ? text + String.format(Locale.ROOT,
            "; at most %.2g of all seeds fail (3/n, 95 %% confidence)%n",
            result.boundOnFailureRate())
        : text.append('\n').toString();
  }

  private static String unknown(List<Unknown> seeds) {
    var text = new StringBuilder();
    for (Unknown seed : seeds.subList(0, Math.min(SHOWN_UNKNOWN, seeds.size()))) {
      text.append(String.format(Locale.ROOT, "unknown: seed %d: %s%n", seed.seed(),
          String.join("; ", seed.reasons())));
    }
    return seeds.size() <= SHOWN_UNKNOWN ? text.toString()
        : text + String.format(Locale.ROOT, "unknown: %,d more seeds%n",
            seeds.size() - SHOWN_UNKNOWN);
  }
}
