package io.herd.benchmarks.jmh;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/**
 * How long a benchmark is run. A fork is a fresh JVM, and the unit of replication; 0 forks run in
 * this very JVM, for trying things out only.
 *
 * @param forks fresh JVMs for each benchmark
 * @param warmups iterations that do not count
 * @param warmup length of each of them
 * @param iterations iterations that count
 * @param iteration length of each of them
 * @param allParams every value of each parameter, not only the few that a suite names for a quick
 *     run
 */
public record Effort(
    int forks,
    int warmups,
    Duration warmup,
    int iterations,
    Duration iteration,
    boolean allParams) {
  /** One JVM: within six minutes for every suite on two cores; no verdicts. */
  public static final Effort QUICK =
      new Effort(1, 3, Duration.ofMillis(350), 5, Duration.ofMillis(250), false);

  /** Three JVMs. */
  public static final Effort STANDARD = QUICK.withForks(3);

  /** Three JVMs, longer iterations, every value of each parameter. */
  public static final Effort FULL =
      new Effort(3, 4, Duration.ofMillis(500), 5, Duration.ofMillis(500), true);

  /** What a JVM takes to start and to end, about. */
  private static final Duration JVM = Duration.ofMillis(800);

  public Effort {
    if (forks < 0 || warmups < 0 || iterations < 1) {
      throw new IllegalArgumentException("effort: " + forks + " forks, " + warmups + " warm-ups, "
          + iterations + " iterations; the first two must be 0 or more, the last 1 or more");
    }
  }

  public Effort withForks(int other) {
    return new Effort(other, warmups, warmup, iterations, iteration, allParams);
  }

  public Effort withWarmups(int number, Duration each) {
    return new Effort(forks, number, each, iterations, iteration, allParams);
  }

  public Effort withIterations(int number, Duration each) {
    return new Effort(forks, warmups, warmup, number, each, allParams);
  }

  /** The same, but for what JMH's own options say. */
  Effort with(Options options) {
    return new Effort(
        options.getForkCount().orElse(forks),
        options.getWarmupIterations().orElse(warmups),
        duration(options.getWarmupTime(), warmup),
        options.getMeasurementIterations().orElse(iterations),
        duration(options.getMeasurementTime(), iteration),
        allParams);
  }

  private static Duration duration(Optional<TimeValue> asked, Duration otherwise) {
    return asked.hasValue()
        ? Duration.ofMillis(asked.get().convertTo(TimeUnit.MILLISECONDS))
        : otherwise;
  }

  /** How often each benchmark is run: once for each fork. */
  int rounds() {
    return Math.max(1, forks);
  }

  /** About what one benchmark takes over all forks, apart from its set-up. */
  Duration perBenchmark(Duration setup) {
    return warmup.multipliedBy(warmups).plus(iteration.multipliedBy(iterations))
        .plus(JVM).plus(setup).multipliedBy(rounds());
  }
}
