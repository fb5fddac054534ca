package io.herd.report.diff;

import io.herd.report.result.Campaign;
import io.herd.report.result.Environment;
import io.herd.report.result.Herd;
import io.herd.report.result.RunResult;
import io.herd.report.result.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether two campaigns, or two arms, ran in the same place and with the same load. */
final class Surroundings {
  /** A rate that was found by calibration differs a little from one campaign to the next. */
  private static final double SAME_RATE = 1.05;

  private Surroundings() {}

  /** What differs between the places of two campaigns, in words. */
  static List<String> differences(Campaign base, Campaign head) {
    var found = new ArrayList<String>();
    differs(base, head, place -> place.machine().cpu() + ", " + place.machine().cores()
        + " cores, " + place.machine().kernel()).ifPresent(
            text -> found.add("another machine: " + text));
    differs(base, head, place -> place.jdk().version()).ifPresent(
        text -> found.add("another JDK: " + text));
    differs(base, head, place -> String.join(" ", place.jdk().flags())).ifPresent(
        text -> found.add("other JVM flags: " + text));
    return found;
  }

  /** What forbids to compare counts too; empty if nothing does. */
  static Optional<String> otherWork(RunResult base, RunResult head) {
    return base.config().herd().equals(head.config().herd())
        ? other("mix", base, head, Workload::mix)
            .or(() -> other("connections", base, head, Workload::connections))
            .or(() -> other("clients", base, head, Workload::clients))
        : Optional.of("another herd: " + text(base.config().herd()) + " and "
            + text(head.config().herd()));
  }

  /** What forbids to compare times, besides; empty if nothing does. */
  static Optional<String> otherPace(RunResult base, RunResult head) {
    var before = base.config().load().ratePerSecond();
    var after = head.config().load().ratePerSecond();
    return Math.max(before, after) > SAME_RATE * Math.min(before, after)
        ? Optional.of("rates of %.0f and %.0f requests/s; give both the same by --rate"
            .formatted(before, after))
        : other("schedule", base, head, Workload::schedule);
  }

  private static Optional<String> other(
      String what, RunResult base, RunResult head, Function<Workload, Object> fact) {
    var before = fact.apply(base.config().load());
    var after = fact.apply(head.config().load());
    return before.equals(after)
        ? Optional.empty()
        : Optional.of("another " + what + ": " + before + " and " + after);
  }

  private static String text(Herd herd) {
    return herd.topology() + " (" + herd.servers() + " servers, " + herd.links() + " links, "
        + herd.taps() + " taps)";
  }

  private static Optional<String> differs(
      Campaign base, Campaign head, Function<Environment, String> fact) {
    var before = facts(base, fact);
    var after = facts(head, fact);
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(String.join("; ", before) + " against " + String.join("; ", after));
  }

  private static List<String> facts(Campaign campaign, Function<Environment, String> fact) {
    return campaign.runs().stream()
        .map(run -> fact.apply(run.environment())).distinct().sorted().toList();
  }
}
