package io.herd.benchmarks.experiment;

import io.herd.core.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What {@code compare} is asked to do.
 *
 * @param transports the arms, by name; those that cannot run here become rows that say why
 * @param baseline the arm that the others are compared with, and that runs twice in each block if
 *     there are several
 * @param topology how the servers are linked
 * @param blocks each runs every arm once
 * @param rate requests per second over the whole herd; chosen by the calibration if absent
 * @param connections client connections over the whole herd
 * @param whatsatShare share of WHATSAT among the requests
 * @param stubLatency of the Places stub, such as {@code 20ms}
 * @param fastStub the plain stub instead of WireMock
 * @param warmUp sent and recorded apart
 * @param window measured
 * @param budget wall-clock time after which no void trial is repeated any more
 * @param seed of the order of the arms, the positions and the arrival times
 * @param herdFlags of the herd's JVM, the same for every arm
 * @param results the folder that results are written below
 * @param sources the project's folder, for the git commit and the code lines
 */
public record CompareOptions(
    List<String> transports,
    String baseline,
    Topology topology,
    int blocks,
    OptionalDouble rate,
    int connections,
    double whatsatShare,
    String stubLatency,
    boolean fastStub,
    Duration warmUp,
    Duration window,
    Duration budget,
    long seed,
    List<String> herdFlags,
    Path results,
    Path sources) {

  /**
   * A fixed heap and one collector for every arm; the processor count is written out so that it is
   * in the result.
   */
  public static final List<String> HERD_FLAGS =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "-XX:+UseParallelGC",
          "-XX:-UseDynamicNumberOfCompilerThreads",
          "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors());

  public CompareOptions {
    transports = List.copyOf(transports);
    herdFlags = List.copyOf(herdFlags);
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks is " + blocks + "; it must be at least 1");
    }
    if (!transports.contains(baseline)) {
      throw new IllegalArgumentException(
          "the base line " + baseline + " is none of the transports " + transports);
    }
  }

  /**
   * Whether the base line runs twice in each block, to show the noise. One block alone is too few
   * to tell noise from anything, so its time goes into the other trials.
   */
  public boolean twice() {
    return blocks > 1;
  }

  /** Trials in all, without repeated ones. */
  public int trials() {
    return blocks * (transports.size() + (twice() ? 1 : 0));
  }
}
