package io.herd.loadgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.herd.loadgen.calibrate.NullProcess;
import io.herd.loadgen.net.Descriptors;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.SpecFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many connections as one process has to carry. */
class ManyConnectionsTest {
  private static final long DESCRIPTORS = 10_500;

  @ParameterizedTest
  @ValueSource(strings = {
    "\"count\": 100, \"idle\": 10000", "\"count\": 10000"})
  void tenThousandAreCarried(String connections) throws Exception {
    assumeThat(Descriptors.limit()).isGreaterThan(DESCRIPTORS);
    LoadOutcome outcome = run(connections, "constant", 2_000);
    assertThat(outcome.idle().survivors()).isEqualTo(outcome.idle().asked());
  }

  @Test
  void briefOnesDoNotRunOutOfPorts() throws Exception {
    run("\"perCommand\": true", "poisson", 1_000);
  }

  private static LoadOutcome run(String connections, String pace, int rate) throws Exception {
    try (NullProcess server = new NullProcess()) {
      LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
          {"targets": ["127.0.0.1:%d"], "pace": {"kind": "%s", "rate": %d},
           "connections": {%s}, "clients": 100,
           "phases": {"warmupMillis": 0, "windowMillis": 1000, "drainMillis": 20000}}"""
          .formatted(server.port(), pace, rate, connections)));
      assertThat(outcome.firstFaults()).isEmpty();
      assertThat(outcome.measured().done()).isEqualTo(outcome.measured().planned()).isPositive();
      return outcome;
    }
  }
}
