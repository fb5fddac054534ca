package io.herd.cli.claims;

import io.herd.benchmarks.claims.Claim;
import io.herd.benchmarks.claims.ClaimsPlan;
import io.herd.benchmarks.claims.Spread;
import io.herd.benchmarks.claims.probe.Probe;
import io.herd.benchmarks.experiment.plan.Experiment;
import java.time.Duration;
import java.util.Locale;

/** What a sitting will run, and what that can resolve. */
record PlanText(ClaimsPlan plan) {
  String text() {
    StringBuilder out = new StringBuilder();
    for (Probe probe : plan.probes()) {
      line(out, probe.name(), time(probe.seconds(ClaimsPlan.LEAST_BLOCKS)), "");
    }
    plan.blocks().forEach((experiment, blocks) -> line(out, experiment.name(),
        time(blocks * experiment.secondsPerBlock(true)),
        String.format(Locale.ROOT, " %d blocks, to resolve %s", blocks,
            Spread.shipped().resolution(blocks))));
    for (Experiment experiment : plan.left()) {
      line(out, experiment.name(), "left out",
          " no time for " + ClaimsPlan.LEAST_BLOCKS + " blocks");
    }
    for (Claim claim : plan.claims()) {
      if (!claim.isRunnable() || !claim.hasItsCores()) {
        out.append(String.format(Locale.ROOT, "%-16s %s%n", claim.id(), claim.state()));
      }
    }
    return out.append(String.format(Locale.ROOT, "%nabout %s in all", time(
        (double) plan.about().toSeconds()))).toString();
  }

  private void line(StringBuilder out, String name, String time, String more) {
    out.append(String.format(Locale.ROOT, "%-16s %8s%s (%s)%n", name, time, more,
        String.join(", ", plan.claimsOf(name))));
  }

  private static String time(double seconds) {
    Duration duration = Duration.ofSeconds(Math.round(seconds));
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
