package io.herd.loadgen.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PercentileTable;
import io.herd.loadgen.outcome.ProbeOutcome;
import io.herd.loadgen.sample.TinyHerd;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProberTest {
  private static final long MILLI = 1_000_000;

  private final Map<String, Long> reported = new ConcurrentHashMap<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({"lf, false", "lf, true", "crlf-fin, true"})
  void tellsTheMedianAndThatItIsNoMore(String style, boolean each) throws Exception {
    LoadOutcome outcome = run(60, style, each);
    ProbeOutcome probe = Objects.requireNonNull(outcome.probe());
    assertThat(probe.probes()).isEqualTo(questions.size()).isBetween(100L, 400L);
    assertThat(questions).doesNotHaveDuplicates().allMatch(line -> line.endsWith(" 10 0"));
    assertThat(probe.unanswered()).isZero();
    assertThat(probe.known()).isBetween(1L, probe.probes() - 1);
    assertThat(probe.p50Nanos()).isBetween(30 * MILLI, 150 * MILLI);
    assertThat(PercentileTable.of(outcome))
        .containsPattern("known at .*: p50 \\d+\\.\\d{3} ms \\(p50 only, from \\d+ questions");
    assertThat(outcome.measured().done()).isEqualTo(outcome.measured().planned());
  }

  @Test
  void saysWhenNothingBecameKnown() throws Exception {
    ProbeOutcome probe = Objects.requireNonNull(run(1_000_000, "lf", false).probe());
    assertThat(probe.p50Nanos()).isNull();
    assertThat(probe.note()).endsWith("at no delay half of the updates were known");
  }

  @Test
  void aWrongAddressIsOneLine() throws Exception {
    try (TinyServer origin = new TinyServer(line -> TinyHerd.at("Origin", line))) {
      assertThatThrownBy(() -> run(origin.port(), 1, "lf", false)).hasMessage(
          "probe: 127.0.0.1:1 does not answer; name a server's client port");
    }
  }

  /** The far server knows an update so many milliseconds after the origin. */
  private LoadOutcome run(long millis, String style, boolean each) throws Exception {
    try (TinyServer origin = new TinyServer(line -> {
      reported.put(line.split(" ", -1)[1], System.nanoTime());
      return TinyHerd.at("Origin", line);
    });
        TinyServer far = new TinyServer(line -> {
          questions.add(line);
          Long since = reported.get(line.split(" ", -1)[1]);
          return since != null && System.nanoTime() - since > millis * MILLI
              ? "AT Origin +0.000000001 x +1+1 1.5\n{\"results\": []}\n\n"
              : "? " + line + "\n";
        })) {
      return run(origin.port(), far.port(), style, each);
    }
  }

  private static LoadOutcome run(int origin, int far, String style, boolean each)
      throws InterruptedException {
    return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%d"], "mix": {"writeOnceShare": 1},
         "probe": {"target": "127.0.0.1:%d", "share": 0.5, "maxDelayMillis": 200, "bound": 0},
         "connections": {"count": 5, "style": "%s", "perCommand": %s},
         "pace": {"kind": "constant", "rate": 1000},
         "phases": {"warmupMillis": 0, "windowMillis": 500, "drainMillis": 10000}}"""
        .formatted(origin, far, style, each)));
  }
}
