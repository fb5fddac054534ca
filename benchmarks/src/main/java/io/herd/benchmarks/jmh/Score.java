package io.herd.benchmarks.jmh;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What JMH measured of one benchmark with one set of parameters.
 *
 * @param benchmark its whole name
 * @param mode JMH's short name, such as {@code avgt} or {@code thrpt}
 * @param params its parameters' values, by name
 * @param score mean over all iterations
 * @param error half of JMH's own 99.9 % interval, over iterations; none below three of them
 * @param unit of score, error and samples, such as {@code ns/op}
 * @param samples the score of each iteration, fork by fork
 * @param bytesPerOp allocated by the whole JVM; none if JMH's gc profiler was not asked
 * @param events what the benchmark counted itself, such as {@code accepted}
 */
public record Score(
    String benchmark,
    String mode,
    Map<String, String> params,
    double score,
    OptionalDouble error,
    String unit,
    List<List<Double>> samples,
    OptionalDouble bytesPerOp,
    Map<String, Double> events) {
  public Score {
    samples = samples.stream().map(List::copyOf).toList();
  }

  /** The suite's class with its package. */
  public String type() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }

  /** The suite's class without its package. */
  public String suite() {
    return type().substring(type().lastIndexOf('.') + 1);
  }

  /** The benchmark's method, or group of methods. */
  public String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The mean of each fork's iterations: one figure for each fresh JVM. */
  public List<Double> forks() {
    return samples.stream()
        .map(fork -> fork.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN))
        .toList();
  }

  /** Whether it is a rate, of which more is better; otherwise it is a time. */
  public boolean isRate() {
    return unit.startsWith("ops/");
  }

  /** The score in nanoseconds for one operation; none for a rate. */
  public OptionalDouble nanos() {
    return switch (unit) {
      case "ns/op" -> OptionalDouble.of(score);
      case "us/op" -> OptionalDouble.of(score * 1e3);
      case "ms/op" -> OptionalDouble.of(score * 1e6);
      case "s/op" -> OptionalDouble.of(score * 1e9);
      default -> OptionalDouble.empty();
    };
  }
}
