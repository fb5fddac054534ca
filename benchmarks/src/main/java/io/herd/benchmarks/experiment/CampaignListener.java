package io.herd.benchmarks.experiment;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** Hears of a campaign while it runs, on the campaign's thread. */
public interface CampaignListener {
  /** The machine is measured next. */
  default void calibrating() {}

  default void calibrated(Calibration calibration) {}

  /**
   * A trial starts.
   *
   * @param number of this trial, from 1
   * @param planned trials in all, repeated ones included as far as they are known
   */
  default void started(String arm, int block, int number, int planned) {}

  /**
   * A trial goes on.
   *
   * @param share of its warm-up and window that is over, 0 to 1
   * @param donePerSecond answers per second in the last interval
   * @param p99Nanos response p99 in the last interval
   */
  default void progressed(double share, double donePerSecond, long p99Nanos) {}

  /** A trial has ended. */
  default void ended(RunResult run, Verdict verdict) {}
}
