package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.Probe;
import io.herd.benchmarks.experiment.CampaignRun;
import io.herd.benchmarks.experiment.Session;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a plan and judges its claims. What fails leaves its claims not resolved, and the rest goes
 * on. For one thread.
 */
public final class ClaimsSitting {
  private final ClaimsPlan plan;
  private final Path sources;
  private final long seed;
  private final List<String> command;
  private final ClaimsListener listener;
  private final Map<String, Campaign> campaigns = new LinkedHashMap<>();
  private final Map<String, Samples> samples = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** {@code sources} is the project's folder, {@code command} what was typed. */
  public ClaimsSitting(
      ClaimsPlan plan, Path sources, long seed, List<String> command, ClaimsListener listener) {
    this.plan = plan;
    this.sources = sources;
    this.seed = seed;
    this.command = List.copyOf(command);
    this.listener = listener;
    plan.left().forEach(experiment -> failures.put(experiment.name(),
        "the budget leaves no time for " + ClaimsPlan.LEAST_BLOCKS + " blocks of it, "
            + Math.round(ClaimsPlan.LEAST_BLOCKS * experiment.secondsPerBlock(true)) + " s"));
  }

  /**
   * Runs all of it; blocks for minutes. The claims are written to {@code claims.json} after every
   * step, so that an end before the time loses nothing.
   *
   * @param id of the result
   * @param folder of the result; it exists
   */
  public ClaimsRun run(String id, Path folder) throws IOException, InterruptedException {
    Instant start = Instant.now();
    for (Probe probe : plan.probes()) {
      probe(probe, Files.createDirectories(folder.resolve(probe.name())));
      verdicts(id, start).write(folder);
    }
    if (!plan.blocks().isEmpty()) {
      Session session = Session.begin(sources, folder, false, seed, command, listener);
      for (var entry : plan.blocks().entrySet()) {
        experiment(entry.getKey(), entry.getValue(), session, folder, start);
        verdicts(id, start).write(folder);
      }
    }
    ClaimsRun run = verdicts(id, start);
    run.write(folder);
    return run;
  }

  private void probe(Probe probe, Path folder) throws InterruptedException {
    listener.starts(probe.name(), plan.claimsOf(probe.name()));
    try {
      Samples measured = probe.run(ClaimsPlan.LEAST_BLOCKS, folder);
      ResultStore.write(folder.resolve(Samples.FILE), ResultJson.text(measured));
      samples.put(probe.name(), measured);
    } catch (IOException e) {
      failures.put(probe.name(), String.valueOf(e.getMessage()));
    }
    listener.ends(probe.name());
  }

  private void experiment(Experiment experiment, int blocks, Session session, Path folder,
      Instant start)
      throws InterruptedException {
    listener.starts(experiment.name(), plan.claimsOf(experiment.name()));
    ResultStore store = new ResultStore(folder);
    Instant now = Instant.now();
    Instant end = now.plus(plan.patience(experiment, Duration.between(start, now)));
    try {
      Campaign campaign = new CampaignRun(experiment, blocks, session, listener)
          .run(experiment.name(), store.folder(experiment.name()), end);
      Report.write(store.write(campaign));
      campaigns.put(experiment.name(), campaign);
    } catch (IOException | IllegalArgumentException e) {
      failures.put(experiment.name(), String.valueOf(e.getMessage()));
    }
    listener.ends(experiment.name());
  }

  private ClaimsRun verdicts(String id, Instant start) {
    Evidence evidence = new Evidence(campaigns, samples);
    List<ClaimVerdict> verdicts = plan.claims().stream()
        .map(claim -> new Verdicts(evidence, failures).of(claim)).toList();
    return new ClaimsRun(ClaimsRun.FORMAT, id, start.toString(), command, verdicts);
  }
}
