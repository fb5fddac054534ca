package io.herd.cli.compare;

import io.herd.benchmarks.experiment.CampaignRun;
import io.herd.benchmarks.experiment.plan.Cell;
import io.herd.benchmarks.experiment.plan.Experiment;
import java.util.Locale;

/** What a comparison would run. */
final class DryRun {
  private DryRun() {}

  static String of(Experiment experiment, int blocks) {
    StringBuilder out = new StringBuilder();
    if (!experiment.question().isEmpty()) {
      out.append(experiment.question()).append("\n\n");
    }
    for (Cell cell : experiment.cells()) {
      out.append("  ").append(cell.name()).append(cell.name().equals(experiment.baseline())
          ? "  (base line)"
          : "").append('\n');
    }
    boolean twice = CampaignRun.twice(blocks);
    return out.append(String.format(Locale.ROOT,
        "%n%d arms%s in %d block%s: %d trials, about %.0f s%n", experiment.cells().size(),
        twice ? " and the base line again" : "", blocks, blocks == 1 ? "" : "s",
        blocks * (experiment.cells().size() + (twice ? 1 : 0)),
        10 + blocks * experiment.secondsPerBlock(twice))).toString();
  }
}
