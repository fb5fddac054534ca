package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.TrialSpec;
import java.util.ArrayList;
import java.util.List;

/** The flags of a herd's JVM. */
final class HerdFlags {
  /**
   * The same for every arm: the processor count is written out so that it is in the result, and the
   * compiler's threads stay, so that what they use can be told apart to the end.
   */
  static final List<String> COMMON =
      List.of(
          "-XX:-UseDynamicNumberOfCompilerThreads",
          "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors());

  private HerdFlags() {}

  /** With a fixed heap, and the collector that the trial asks for. */
  static List<String> of(TrialSpec spec) {
    List<String> flags = new ArrayList<>(COMMON);
    flags.add("-Xms" + spec.heapMegabytes() + "m");
    flags.add("-Xmx" + spec.heapMegabytes() + "m");
    flags.add(spec.collector().flag());
    return flags;
  }
}
