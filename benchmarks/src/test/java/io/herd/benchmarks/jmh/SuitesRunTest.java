package io.herd.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** Every benchmark once, in this JVM: that they work, not what they cost. */
class SuitesRunTest {
  private static final Effort ONCE =
      new Effort(0, 0, Duration.ofMillis(1), 1, Duration.ofMillis(1), false);

  /** Another run on this machine need not end first. */
  @BeforeAll
  static void ignoreJmhsLock() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Test
  void everyBenchmarkOfEverySuiteCanBeRun() throws RunnerException {
    SuitePlan plan = SuitePlan.of(List.of("all"), ONCE).with("transport", List.of("netty-nio"))
        .with("topology", List.of("ucla-2023")).with("connections", List.of("2"))
        .with("stubMillis", List.of("0"));
    Scores scores = Suites.run(plan, SuiteListener.NONE);
    assertThat(scores.failed()).isEmpty();
    assertThat(scores.list()).hasSize(plan.benchmarks())
        .allSatisfy(score -> assertThat(score.score()).isPositive())
        .allSatisfy(score -> assertThat(score.bytesPerOp()).isPresent());
    assertThat(names(scores)).isEqualTo(listed());
  }

  @Test
  void eachForkGivesAFigureOfItsOwn() throws RunnerException {
    SuitePlan plan = SuitePlan.of(List.of("\\.LockBenchmark.emptyCall"), ONCE.withForks(2));
    assertThat(Suites.run(plan, SuiteListener.NONE).list()).singleElement()
        .satisfies(score -> assertThat(score.forks()).hasSize(2));
  }

  /** A server that knew the answers already would be faster than Places is. */
  @Test
  void everyWhatsatGoesToPlaces() throws RunnerException {
    SuitePlan plan = SuitePlan.of(List.of("WhatsatBenchmark"), ONCE.withIterations(
        3, Duration.ofMillis(1))).with("transport", List.of("netty-nio"));
    assertThat(Suites.run(plan, SuiteListener.NONE).list()).singleElement()
        .satisfies(score -> assertThat(score.samples().getFirst())
            .allSatisfy(microsEach -> assertThat(16 * microsEach).isGreaterThan(20_000)));
  }

  private static Set<String> names(Scores scores) {
    return scores.list().stream().map(Score::benchmark).collect(Collectors.toSet());
  }

  private static Set<String> listed() {
    return Suites.all().stream()
        .flatMap(suite -> suite.methods().stream().map(suite::fullName))
        .collect(Collectors.toSet());
  }
}
