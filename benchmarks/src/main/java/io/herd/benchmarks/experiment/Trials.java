package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.PeakSpec;
import io.herd.benchmarks.experiment.plan.TrialSpec;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.report.result.Arm;
import io.herd.report.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the trials of one campaign, each in a folder of its own. */
final class Trials {
  private static final double CONDITIONING = 3;
  private static final long CONDITIONING_WINDOW_MILLIS = 500;

  private final Session session;
  private final Path folder;
  private final CampaignListener listener;
  private Duration longest = Duration.ZERO;

  Trials(Session session, Path folder, CampaignListener listener) {
    this.session = session;
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Runs one trial; {@code number} counts the campaign's trials from 0.
   *
   * @param arms what its results are filed under: one, or with a search for the peak one for the
   *     peak and one for each share of it
   */
  List<RunResult> run(TrialSpec spec, List<Arm> arms, int block, int number)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    String id = "trial-%02d".formatted(number);
    Path own = Files.createDirectories(folder.resolve(id));
    TrialPlan plan = new TrialPlan(spec, session.seed() + block);
    List<RunResult> runs;
    try (Trial trial = Trial.start(plan, session.environment(), own, listener)) {
      Recorder recorder = new Recorder(session.calibration(), plan, own, id, block);
      PeakSpec peak = spec.peak();
      runs = peak == null
          ? List.of(fixed(trial, plan, arms.getFirst(), recorder))
          : new PeakTrial(trial, plan, peak, session.calibration()).run(arms, recorder);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    longest = took.compareTo(longest) > 0 ? took : longest;
    return runs;
  }

  private RunResult fixed(Trial trial, TrialPlan plan, Arm arm, Recorder recorder)
      throws IOException, InterruptedException {
    TrialSpec spec = plan.spec();
    double rate = session.calibration().rate(spec);
    if (spec.processEach()) {
      condition(trial, plan, rate);
      Files.delete(recorder.folder().resolve(HistogramLog.NAME));
    }
    LoadSpec load = plan.loadSpec(
        trial.herd(), rate, spec.warmUpMillis(), spec.windowMillis());
    return recorder.record(arm, "", load, trial.load(load));
  }

  /**
   * Each process of several gets a part of the load only, and would be young for so much longer:
   * they are all loaded harder before, whatever they run on.
   */
  private static void condition(Trial trial, TrialPlan plan, double rate)
      throws IOException, InterruptedException {
    trial.load(plan.loadSpec(
        trial.herd(), CONDITIONING * rate, plan.spec().warmUpMillis(), CONDITIONING_WINDOW_MILLIS));
  }

  /** How long the longest trial took so far. */
  Duration longest() {
    return longest;
  }
}
