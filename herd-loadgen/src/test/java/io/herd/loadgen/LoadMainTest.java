package io.herd.loadgen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.calibrate.NullServer;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.outcome.PercentileTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadMainTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void leavesOutcomeAndLogAndTellsOfItsProgress() throws Exception {
    try (NullServer server = new NullServer("Null", 0)) {
      assertThat(run("""
          {"targets": ["127.0.0.1:%d"], "pace": {"kind": "constant", "rate": 500},
           "phases": {"warmupMillis": 200, "windowMillis": 600, "drainMillis": 2000},
           "intervalMillis": 200}""".formatted(server.port()))).isZero();
    }
    assertThat(err.toString(UTF_8)).isEmpty();
    LoadOutcome outcome = OutcomeFile.read(folder.resolve("out").resolve(OutcomeFile.NAME));
    assertThat(outcome.measured().done()).isEqualTo(300);
    assertThat(outcome.donePerSecond()).isPositive();
    assertThat(outcome.health().used().cpuNanos()).isPositive();
    assertThat(outcome.health().hiccups().count()).isPositive();
    assertThat(logged("response.iamat").getTotalCount()).isEqualTo(300);
    assertThat(logged("response.iamat"))
        .isEqualTo(outcome.measured().iamat().response().toHistogram());
    assertThat(logged("warmup.lag.iamat").getTotalCount()).isEqualTo(100);
    assertThat(PercentileTable.of(outcome))
        .contains("open loop", "300 planned, 300 sent, 300 done, 0 censored, 0 faulty")
        .containsPattern("IAMAT response +300 +\\d+\\.\\d{3}")
        .doesNotContain("WHATSAT");
  }

  @Test
  void progressIsOneDocumentALine() throws Exception {
    try (NullServer server = new NullServer("Null", 0)) {
      assertThat(run("""
          {"targets": ["127.0.0.1:%d"],
           "phases": {"warmupMillis": 100, "windowMillis": 200, "drainMillis": 2000},
           "intervalMillis": 100}""".formatted(server.port()))).isZero();
    }
    List<String> lines = out.toString(UTF_8).lines().toList();
    JsonMapper mapper = new JsonMapper();
    JsonNode start = mapper.readTree(lines.getFirst());
    assertThat(start.get("windowTo").asLong() - start.get("startsAt").asLong()).isEqualTo(300);
    JsonNode second = mapper.readTree(lines.get(2));
    assertThat(second.get("totalMillis").asLong()).isEqualTo(300);
    assertThat(second.get("phase").asText()).isIn("warmup", "measured", "drain");
    assertThat(second.get("faults").asLong()).isZero();
    assertThat(mapper.readTree(lines.getLast()).get("outcome").asText()).endsWith("load.json");
  }

  @Test
  void progressNamesThePhaseAnIntervalEndedIn() {
    assertThat(Stream.of(99, 100, 101, 300, 301)
        .map(millis -> new Interval(0, millis * 1_000_000L, 0, 0, 0, 0, 0, 0, 0))
        .map(interval -> Progress.of(interval, 100, 300, 0).phase()))
        .containsExactly("warmup", "warmup", "measured", "measured", "drain");
  }

  @Test
  void badInputIsOneLineAndExitCode2() throws Exception {
    assertThat(run("{\"target\": []}")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("load: ").contains("unknown key \"target\"")
        .hasLineCount(1);
    assertThat(LoadMain.run(List.of("one"), print(out), print(err))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).endsWith("usage: LoadMain <spec.json> <folder>\n");
  }

  private int run(String spec) throws Exception {
    Path file = Files.writeString(folder.resolve("spec.json"), spec);
    List<String> arguments = List.of(file.toString(), folder.resolve("out").toString());
    return LoadMain.run(arguments, print(out), print(err));
  }

  private Histogram logged(String tag) throws Exception {
    Histogram sum = new Histogram(1, 3_600_000_000_000L, 3);
    Path log = folder.resolve("out").resolve(HistogramLog.NAME);
    try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
      while (reader.hasNext()) {
        EncodableHistogram next = reader.nextIntervalHistogram();
        if (next instanceof Histogram histogram && tag.equals(histogram.getTag())) {
          sum.add(histogram);
        }
      }
    }
    return sum;
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, UTF_8);
  }
}
