package io.herd.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.cli.HerdCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return HerdCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void aHerdBearsForgersAndTheirHealthyClientsNoticeNothing() throws Exception {
    int code = run("attack", "forged-at", "odd-times", "ids", "--quick", "--json", "--transport",
        "threads-virtual", "--topology", "line:2", "--results", folder.toString());
    assertThat(err.toString()).isEmpty();
    JsonNode rows = JSON.readTree(out.toString()).path("rows");
    assertThat(rows.findValuesAsText("attack")).containsExactly("forged-at", "odd-times", "ids");
    assertThat(rows.findValuesAsText("verdict")).as(out.toString()).containsOnly("HELD");
    for (JsonNode row : rows) {
      assertThat(row.path("during").path("requests").asLong()).isPositive();
      assertThat(row.path("during").path("wrong").asLong()).isZero();
      assertThat(row.path("deeds").path("LINES").asLong()).isPositive();
    }
    assertThat(code).isZero();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.endsWith("attack.json"))).hasSize(1);
    }
  }

  @Test
  void theAttacksAreListedWithoutAnyHerd() {
    assertThat(run("attack", "--list")).isZero();
    assertThat(out.toString().lines()).hasSizeGreaterThanOrEqualTo(15)
        .anyMatch(line -> line.startsWith("slowloris"));
  }

  @Test
  void nobodyElseIsAttacked() {
    for (String words : List.of("--targets 192.0.2.7:12000", "--targets 127.0.0.1:1 --transport x",
        "no-such-attack")) {
      assertThat(run(("attack " + words).split(" "))).isEqualTo(2);
    }
    assertThat(err.toString().lines()).hasSize(3);
    assertThat(err.toString()).contains("192.0.2.7:12000 is not on this machine's loopback");
  }
}
