package io.herd.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.cli.HerdCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers, killed, paused and cut off under load. */
@DisabledOnOs(OS.WINDOWS)
class ChaosTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  private Path results;

  private int chaos(String... arguments) {
    List<String> words = new ArrayList<>(List.of("chaos", "--results", results.toString()));
    words.addAll(List.of(arguments));
    int code = HerdCommand.commandLine().setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err)).execute(words.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    return code;
  }

  private JsonNode outcome() throws IOException {
    return MAPPER.readTree(out.toString()).path("chaos").path("outcomes").path(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads-virtual", "netty-nio"})
  void nothingIsLost(String transport) throws IOException {
    int code = chaos("--transport", transport, "--topology", "mesh:3", "--duration", "4s",
        "--rate", "200", "--seed", "2", "--json");

    assertThat(outcome().path("examples")).isEmpty();
    for (String count : List.of("lost", "divergent", "wrong", "wentBack")) {
      assertThat(outcome().path(count).asLong(-1)).as(count).isZero();
    }
    assertThat(outcome().path("faults")).hasSize(7).allMatch(count -> count.asInt() > 0);
    assertThat(outcome().path("acknowledged").asLong()).isPositive();
    assertThat(code).isZero();
  }

  @Test
  void whatAHerdWithoutResyncLosesIsFound() throws IOException {
    int code = chaos("--transport", "netty-nio", "--topology", "line:2", "--duration", "2s",
        "--faults", "blackhole", "--no-resync", "--patience", "1s", "--json");

    assertThat(outcome().path("lost").asLong()).isPositive();
    assertThat(outcome().path("divergent").asLong()).isPositive();
    assertThat(code).isOne();
  }

  @Test
  void aDryRunPrintsTheScheduleOnly() {
    assertThat(chaos("--dry-run", "--faults", "kill,reset")).isZero();
    assertThat(out.toString().lines()).hasSize(25)
        .allMatch(line -> line.matches(" +\\d+\\.\\d s  (kill|reset) .*"));
    assertThat(results).isEmptyDirectory();
  }
}
