package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.PeakSpec;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.peak.Peak;
import io.herd.loadgen.peak.PeakSearch;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.report.guard.Judge;
import io.herd.report.result.Arm;
import io.herd.report.result.Measured;
import io.herd.report.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds an arm's own peak by runs at fixed rates against one herd, and then measures shares of it
 * there. The herd is warm when the search begins.
 */
final class PeakTrial {
  private static final double START = 3;
  private static final double SHARE_OF_CEILING = 0.8;
  private static final long STEP_WARM_UP_MILLIS = 300;
  private static final long STEP_WINDOW_MILLIS = 1_200;

  private final Trial trial;
  private final TrialPlan plan;
  private final PeakSpec spec;
  private final Calibration calibration;
  private @Nullable RunResult best;

  PeakTrial(Trial trial, TrialPlan plan, PeakSpec spec, Calibration calibration) {
    this.trial = trial;
    this.plan = plan;
    this.spec = spec;
    this.calibration = calibration;
  }

  /** The first arm gets the peak, the others the shares in order; nothing if there is none. */
  List<RunResult> run(List<Arm> arms, Recorder recorder) throws IOException, InterruptedException {
    double first = START * calibration.rate(plan.spec());
    trial.load(steps(first, plan.spec().warmUpMillis()));
    Files.delete(recorder.folder().resolve(HistogramLog.NAME));
    Peak peak = new PeakSearch(rate -> step(rate, arms.getFirst(), recorder),
        SHARE_OF_CEILING * calibration.generatorPerSecond(), spec.width()).from(first);
    List<RunResult> runs = new ArrayList<>();
    if (best != null) {
      runs.add(best);
      for (int i = 0; i < spec.shares().size(); i++) {
        runs.add(share(spec.shares().get(i), peak.rate(), arms.get(i + 1), recorder));
      }
    }
    return runs;
  }

  private LoadSpec steps(double rate, long warmUpMillis) {
    return plan.loadSpec(trial.herd(), rate, warmUpMillis, STEP_WINDOW_MILLIS);
  }

  private io.herd.loadgen.peak.Trial step(double rate, Arm arm, Recorder recorder)
      throws InterruptedException {
    LoadSpec load = steps(rate, STEP_WARM_UP_MILLIS);
    try {
      Evidence evidence = trial.load(load);
      RunResult run = recorder.record(
          arm, "at-%.0f-%d".formatted(rate, System.nanoTime()), load, evidence);
      var verdict = new StepVerdict(
          spec.objective(), evidence.outcome(), Judge.ofPeakStep().rulings(run)).judge();
      if (verdict instanceof io.herd.loadgen.peak.Trial.Met) {
        best = atPeak(run, rate);
      }
      return verdict;
    } catch (HttpTimeoutException _) {
      return new io.herd.loadgen.peak.Trial.Missed("the herd's admin port did not answer in time");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunResult share(double share, double peak, Arm arm, Recorder recorder)
      throws IOException, InterruptedException {
    LoadSpec load = plan.loadSpec(trial.herd(), share * peak, STEP_WARM_UP_MILLIS,
        plan.spec().windowMillis());
    return recorder.record(arm, "share-%.0f".formatted(share * 100), load, trial.load(load));
  }

  private static RunResult atPeak(RunResult run, double rate) {
    Map<String, Double> figures = new LinkedHashMap<>(run.measured().figures());
    figures.put(Measured.PEAK_RATE, rate);
    return run.with(run.measured().with(figures));
  }
}
