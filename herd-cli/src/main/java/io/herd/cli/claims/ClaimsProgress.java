package io.herd.cli.claims;

import io.herd.benchmarks.claims.ClaimsListener;
import io.herd.benchmarks.experiment.Calibration;
import io.herd.cli.compare.Progress;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** Shows how far a sitting is: the bar of the experiment that runs, below a line for each step. */
final class ClaimsProgress implements ClaimsListener, AutoCloseable {
  private final PrintWriter out;
  private Progress progress;

  ClaimsProgress(PrintWriter out) {
    this.out = out;
    progress = Progress.of(out, "claims");
  }

  @Override
  public void starts(String name, List<String> claims) {
    progress.close();
    out.println(name + ", for " + String.join(", ", claims));
    out.flush();
    progress = Progress.of(out, name);
  }

  @Override
  public void ends(String name) {
    progress.close();
  }

  @Override
  public void calibrating() {
    progress.calibrating();
  }

  @Override
  public void calibrated(Calibration calibration) {
    progress.calibrated(calibration);
  }

  @Override
  public void started(String arm, int block, int number, int planned) {
    progress.started(arm, block, number, planned);
  }

  @Override
  public void progressed(double share, double donePerSecond, long p99Nanos) {
    progress.progressed(share, donePerSecond, p99Nanos);
  }

  @Override
  public void ended(RunResult run, Verdict verdict) {
    progress.ended(run, verdict);
  }

  @Override
  public void close() {
    progress.close();
  }
}
