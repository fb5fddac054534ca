package io.herd.benchmarks.jmh.threads;

import io.herd.benchmarks.jmh.Compares;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The same when many units come at once, so that one can be made while another runs. */
@Compares(
    value = "one unit of work out of 64 that are asked for at once, until all have run",
    base = "eventLoopTask")
@OperationsPerInvocation(BurstStartBenchmark.BURST)
public class BurstStartBenchmark extends StartBenchmark {
  static final int BURST = 64;

  /** Many units at a time. */
  public BurstStartBenchmark() {
    super(BURST);
  }
}
