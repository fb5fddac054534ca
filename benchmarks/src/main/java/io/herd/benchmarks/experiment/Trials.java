package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.report.result.Arm;
import io.herd.report.result.Environment;
import io.herd.report.result.Marks;
import io.herd.report.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the trials of one campaign, each in a folder of its own. */
final class Trials {
  private final TrialPlan plan;
  private final Calibration calibration;
  private final Environment environment;
  private final Path folder;
  private final CompareListener listener;
  private Duration longest = Duration.ZERO;

  Trials(
      TrialPlan plan,
      Calibration calibration,
      Environment environment,
      Path folder,
      CompareListener listener) {
    this.plan = plan;
    this.calibration = calibration;
    this.environment = environment;
    this.folder = folder;
    this.listener = listener;
  }

  /** Runs one trial; {@code number} counts the campaign's trials from 0. */
  RunResult run(Arm arm, int block, int number) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String id = "trial-%02d".formatted(number);
    Path own = Files.createDirectories(folder.resolve(id));
    long seed = plan.options().seed() + block;
    Environment started = environment.started();
    Evidence evidence = new Trial(plan, listener).run(arm.transport(), seed, own);
    RunResult run =
        new RunResult(
            id,
            arm.withSetUp(evidence.setup()),
            block,
            Marks.NONE,
            plan.config(seed),
            started.ended(),
            evidence.commands(),
            new RunAssembly(plan, calibration, evidence)
                .measured(histograms(evidence.outcome(), own, id)));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    longest = took.compareTo(longest) > 0 ? took : longest;
    return run;
  }

  private List<String> histograms(LoadOutcome outcome, Path own, String id) throws IOException {
    PropagationLog.write(outcome, own);
    return List.of(id + "/" + HistogramLog.NAME, id + "/" + PropagationLog.NAME);
  }

  /** How long the longest trial took so far. */
  Duration longest() {
    return longest;
  }
}
