package io.herd.loadgen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFileTest {
  @TempDir
  private Path scratch;

  @Test
  void whatIsLeftOutHasItsDefault() {
    LoadSpec spec = SpecFile.parse("""
        {"targets": ["127.0.0.1:12000"], "phases": {"windowMillis": 7}}""");
    assertThat(spec.targets()).containsExactly(new Target("127.0.0.1", 12_000));
    assertThat(spec.phases()).isEqualTo(new Phases(2_000, 7, 5_000));
    assertThat(spec.pace()).isEqualTo(new Pace.Constant(1_000));
    assertThat(spec.closed()).isFalse();
  }

  @Test
  void aPresetIsLaidUnderWhatIsGiven() {
    LoadSpec spec = SpecFile.parse("""
        {"targets": ["a:1"], "preset": "places", "mix": {"bound": 3}}""");
    assertThat(spec.mix()).isEqualTo(new Mix(0.9, 50, 3, 0, 0, 8, 0));
    for (Preset preset : Preset.values()) {
      LoadSpec named =
          SpecFile.parse("{\"targets\": [\"a:1\"], \"preset\": \"" + preset + "\"}");
      assertThat(preset == Preset.IAMAT).as(preset.toString())
          .isEqualTo(named.equals(SpecFile.parse("{\"targets\": [\"a:1\"]}")));
    }
  }

  @Test
  void everyPaceIsNamedByItsKind() {
    assertThat(pace("{\"kind\": \"poisson\", \"rate\": 5}")).isEqualTo(new Pace.Poisson(5));
    assertThat(pace("{\"kind\": \"closed\", \"inFlight\": 16}")).isEqualTo(new Pace.Closed(16));
    assertThat(pace("{\"kind\": \"trace\", \"file\": \"a.csv\", \"speedUp\": 60}"))
        .isEqualTo(new Pace.Trace("a.csv", 60));
    assertThat(pace("{\"kind\": \"ramp\", \"from\": 10, \"to\": 500}"))
        .isEqualTo(new Pace.Ramp(10, 500));
    assertThat(pace("{\"kind\": \"steps\", \"steps\": [{\"rate\": 9, \"seconds\": 0.5}]}"))
        .isEqualTo(new Pace.Steps(List.of(new Pace.Step(9, 0.5))));
  }

  @Test
  void expandedFormReadsBackEqual() throws Exception {
    LoadSpec spec = SpecFile.parse("""
        {"targets": ["127.0.0.1:1", "[::1]:2"], "pace": {"kind": "poisson", "rate": 5},
         "mix": {"writeOnceShare": 1}, "taps": [{"server": "Clark", "peer": "127.0.0.1:3"},
                  {"server": "Bona", "peer": "127.0.0.1:4", "form": "listen"}],
         "connections": {"idle": 7, "style": "crlf-fin"}, "probe": {"target": "127.0.0.1:1"},
         "origin": "[::1]:2"}""");
    assertThat(SpecFile.parse(new ObjectMapper().writeValueAsString(spec))).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{\"tagets\": []} | unknown key \"tagets\"; known here are [",
    "{\"mix\": {\"share\": 1}} | unknown key \"mix.share\"; known here are [",
    "{\"probe\": {\"target\": \"a:1\", \"shair\": 1}} | unknown key \"probe.shair\"",
    "{\"targets\": [\"a:1\"], \"probe\": {\"target\": \"a:1\"}} | probe needs write-once clients",
    "{\"pace\": {\"kind\": \"closed\", \"inFlight\": 1, \"rate\": 1}} | unknown key \"pace.rate\"",
    "{\"pace\": {\"kind\": \"random\"}} | pace: Could not resolve type id 'random'",
    "{\"pace\": {\"rate\": -1}} | pace.rate -1.0 is not a rate; write requests per second",
    "{\"pace\": {\"kind\": \"ramp\", \"from\": 0, \"to\": 0}} | pace.from 0.0 and pace.to 0.0",
    "{\"pace\": {\"kind\": \"steps\", \"steps\": []}} | pace.steps is empty; write [{",
    "{} | no targets; name the servers' client ports",
    "{\"targets\": [\"localhost\"]} | \"localhost\" is no address; write host:port",
    "{\"targets\": [\"a:1\"], \"origin\": \"b:1\"} | origin b:1 is none of the targets [a:1]",
    "{\"clients\": \"many\"} | clients: Cannot deserialize value of type `int` from String",
    "{\"clients\": 1, \"clients\": 2} | line 1: Duplicate",
    "{\"clients\": 1 | line 1: Unexpected end-of-input",
    "[] | a load spec is a JSON object",
  })
  void badInputIsOneLine(String json, String complaint) {
    assertThatThrownBy(() -> SpecFile.parse(json))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(complaint)
        .hasMessageNotContaining("\n");
  }

  @Test
  void badFileIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("load.json"), "{\"mixx\": {}}");
    assertThatThrownBy(() -> SpecFile.read(file)).hasMessageStartingWith(file + ": unknown key");
    Path absent = folder.resolve("absent.json");
    assertThatThrownBy(() -> SpecFile.read(absent)).hasMessageStartingWith(absent + ": cannot be");
  }

  @Test
  void yamlSaysTheSame(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("load.yaml"), """
        # a comment
        targets: ["127.0.0.1:12000"]
        pace: {kind: poisson, rate: 5}
        mix:
          whatsatShare: 0.1
        """);
    LoadSpec spec = SpecFile.read(file);
    assertThat(spec.pace()).isEqualTo(new Pace.Poisson(5));
    assertThat(spec.mix().whatsatShare()).isEqualTo(0.1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "clients: 1\\nclients: 2 | : line 2: Duplicate field 'clients'",
    "mix: {share: 1} | : unknown key \"mix.share\"; known here are [",
    "mix: [ | : line 1: ",
    "just text | : a load spec is a JSON object",
  })
  void badYamlIsOneLineThatNamesTheFile(String yaml, String complaint)
      throws Exception {
    Path file = Files.writeString(scratch.resolve("bad.yml"), yaml.replace("\\n", "\n"));
    assertThatThrownBy(() -> SpecFile.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(file + complaint)
        .hasMessageNotContaining("\n");
  }

  private static Pace pace(String json) {
    return SpecFile.parse("{\"targets\": [\"a:1\"], \"pace\": " + json + "}").pace();
  }
}
