package io.herd.stress;

import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;

/** How often jcstress saw which outcomes of one test, over all of its runs. */
record Seen(String test, long samples, long forbidden, List<String> failures) {
  static Seen of(String test, List<TestResult> runs) {
    return new Seen(test,
        runs.stream().mapToLong(TestResult::getTotalCount).sum(),
        runs.stream().flatMap(run -> run.grading().gradingResults.values().stream())
            .filter(graded -> graded.expect == FORBIDDEN).mapToLong(Seen::count).sum(),
        runs.stream().flatMap(run -> run.grading().failureMessages.stream()).distinct().toList());
  }

  private static long count(GradingResult graded) {
    return graded.count;
  }

  /** A twin is broken on purpose. */
  boolean ofTwin() {
    return test.startsWith("Twin");
  }

  @Override
  public String toString() {
    return "%-20s %,14d samples, %,9d of them forbidden".formatted(test, samples, forbidden);
  }
}
