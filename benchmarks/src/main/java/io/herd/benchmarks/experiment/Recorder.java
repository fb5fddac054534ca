package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.report.result.Arm;
import io.herd.report.result.Marks;
import io.herd.report.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files what one trial leaves behind as results.
 *
 * @param folder the trial's own, inside that of the campaign
 * @param id of the trial
 */
record Recorder(Calibration calibration, TrialPlan plan, Path folder, String id, int block) {
  /**
   * Records one load.
   *
   * @param part tells loads of one trial apart; empty if there is only one
   */
  RunResult record(Arm arm, String part, LoadSpec load, Evidence evidence) throws IOException {
    Path own = part.isEmpty() ? folder : Files.createDirectories(folder.resolve(part));
    if (!part.isEmpty()) {
      Files.move(folder.resolve(HistogramLog.NAME), own.resolve(HistogramLog.NAME));
    }
    PropagationLog.write(evidence.outcome(), own);
    String place = id + "/" + (part.isEmpty() ? "" : part + "/");
    List<String> files = List.of(place + HistogramLog.NAME, place + PropagationLog.NAME);
    return new RunResult(
        part.isEmpty() ? id : id + "-" + part,
        arm.withSetUp(evidence.setup()),
        block,
        Marks.NONE,
        plan.config(load),
        evidence.environment(),
        evidence.commands(),
        new RunAssembly(plan.spec(), load, calibration, evidence).measured(files));
  }
}
