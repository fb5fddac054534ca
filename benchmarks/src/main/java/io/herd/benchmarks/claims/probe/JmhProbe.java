package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.jmh.Effort;
import io.herd.benchmarks.jmh.Score;
import io.herd.benchmarks.jmh.Scores;
import io.herd.benchmarks.jmh.SuiteListener;
import io.herd.benchmarks.jmh.SuitePlan;
import io.herd.benchmarks.jmh.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A JMH suite: one fork of each benchmark in every round.
 *
 * @param pattern of the suite
 * @param benchmarks in it
 */
record JmhProbe(String name, String pattern, int benchmarks) implements Probe {
  private static final double SECONDS_PER_FORK = 2.4;

  @Override
  public double seconds(int rounds) {
    return rounds * benchmarks * SECONDS_PER_FORK;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    Effort effort = new Effort(
        rounds, 2, Duration.ofMillis(300), 3, Duration.ofMillis(250), false);
    try {
      Scores scores = Suites.run(SuitePlan.of(List.of(pattern), effort), SuiteListener.NONE);
      Files.writeString(folder.resolve("jmh.json"), scores.json());
      Map<String, List<Double>> values = new LinkedHashMap<>();
      for (Score score : scores.list()) {
        values.put(score.method(), score.forks());
        score.bytesPerOp()
            .ifPresent(bytes -> values.put(score.method() + " bytes", List.of(bytes)));
      }
      return Samples.of(values);
    } catch (RunnerException e) {
      throw new IOException("JMH cannot run " + pattern + ": " + e.getMessage(), e);
    }
  }
}
