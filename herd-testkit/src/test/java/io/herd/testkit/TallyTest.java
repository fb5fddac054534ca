package io.herd.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class TallyTest {
  /** A transport for another machine. */
  static class Unavailable extends TransportContract {
    @Override
    protected Transport transport() {
      return new Transport() {
        @Override
        public String name() {
          return "carrier-pigeon";
        }

        @Override
        public Optional<String> unavailable() {
          return Optional.of("this machine has no pigeons");
        }

        @Override
        public Node start(NodeSpec spec) throws IOException {
          throw new IOException("no pigeons");
        }
      };
    }
  }

  @Test
  void aTransportThatIsUnavailableIsSkippedAndSaysWhy() {
    assertSkipped(run(Unavailable.class, ""), "this machine has no pigeons");
  }

  @Test
  void aTransportThatWasNotAskedForIsSkippedAndSaysWhy() {
    assertSkipped(
        run(Unavailable.class, "dove"), "carrier-pigeon is not dove, which was asked for");
  }

  @Test
  void theLineTellsWhatPassedOfHowMany() {
    assertThat(Tally.line("plain", 87, 87, 0)).isEqualTo("contract: plain passed 87 of 87 cases");
    assertThat(Tally.line("plain", 85, 87, 1))
        .isEqualTo("contract: plain passed 85 of 87 cases, skipped 1");
  }

  private static EngineExecutionResults run(Class<?> contract, String only) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(Tally.SILENT, "true")
        .configurationParameter(Tally.ONLY, only)
        .selectors(selectClass(contract))
        .execute();
  }

  private static void assertSkipped(EngineExecutionResults results, String why) {
    results.testEvents().assertStatistics(counts -> counts.started(0));
    results.containerEvents().assertThatEvents()
        .haveExactly(1, event(container(), abortedWithReason(message(why))));
  }
}
