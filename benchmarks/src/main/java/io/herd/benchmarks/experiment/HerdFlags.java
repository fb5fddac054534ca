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

  private static final int LEAST_HEAP = 64;

  private HerdFlags() {}

  /** With a fixed heap, and the collector that the trial asks for. */
  static List<String> of(TrialSpec spec) {
    return of(spec, spec.heapMegabytes());
  }

  /** The same for one of several JVMs, which share the heap out. */
  static List<String> shared(TrialSpec spec) {
    return of(spec, Math.max(LEAST_HEAP, spec.heapMegabytes() / spec.graph().servers().size()));
  }

  private static List<String> of(TrialSpec spec, int heapMegabytes) {
    List<String> flags = new ArrayList<>(COMMON);
    flags.add("-Xms" + heapMegabytes + "m");
    flags.add("-Xmx" + heapMegabytes + "m");
    flags.add(spec.collector().flag());
    return flags;
  }
}
