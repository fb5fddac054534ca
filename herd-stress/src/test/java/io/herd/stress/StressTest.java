package io.herd.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * No interleaving breaks what the threads of a server share; and the broken twins break, which shows
 * that these tests would see it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StressTest {
  /** Without a processor for each of its three actors jcstress leaves one test out. */
  private static final int TESTS = Runtime.getRuntime().availableProcessors() < 3 ? 6 : 7;

  private List<Seen> seen = List.of();

  @BeforeAll
  void run() throws Exception {
    seen = StressRun.of(System.getProperty("stress.options"),
        Path.of(System.getProperty("stress.folder")));
    seen.forEach(System.out::println);
  }

  @Test
  void nothingForbiddenHappens() {
    assertThat(seen).filteredOn(test -> !test.ofTwin()).hasSize(TESTS)
        .allSatisfy(test -> assertThat(test.samples()).as(test.test()).isPositive())
        .allSatisfy(test -> assertThat(test.failures()).as(test.test()).isEmpty())
        .allSatisfy(test -> assertThat(test.forbidden()).as(test.test()).isZero());
  }

  @Test
  void theTwinsDoWhatIsForbidden() {
    assertThat(seen).filteredOn(Seen::ofTwin).hasSize(3)
        .allSatisfy(twin -> assertThat(twin.forbidden()).as(twin.test()).isPositive());
  }
}
