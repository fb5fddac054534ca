package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.calibrate.NullServer;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.spec.SpecFile;
import io.herd.report.ResultStore;
import io.herd.report.guard.ArmStanding;
import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code herd load} as it is typed, against a server that answers every IAMAT. */
class LoadTest {
  @TempDir
  private Path folder;

  private final NullServer server = new NullServer("Null", 0);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void stop() {
    server.close();
  }

  private int execute(List<String> arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> words = new ArrayList<>(List.of("load"));
    words.addAll(arguments);
    return HerdCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }

  /** A short run whose files are in {@code run}. */
  private int load(String flags) {
    List<String> words = new ArrayList<>(List.of("--targets", target(), "--warm-up", "100ms",
        "--connections", "4", "--clients", "4", "--out", run().toString(),
        "--calibration", folder.resolve("calibration.json").toString()));
    words.addAll(List.of(flags.split(" ")));
    return execute(words);
  }

  private String target() {
    return "127.0.0.1:" + server.port();
  }

  private Path run() {
    return folder.resolve("run");
  }

  private Ruling ruling(String guard) {
    return ResultStore.read(run()).rulings().stream()
        .filter(ruling -> ruling.guard().equals(guard)).findFirst().orElseThrow();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void flagsGoBeforeTheFileAndTheFileBeforeTheDefaults() throws Exception {
    Path yaml = file("load.yaml", """
        targets: ["127.0.0.1:12000"]
        pace: {kind: poisson, rate: 700}
        phases: {windowMillis: 5000}
        mix: {whatsatShare: 0.1}
        """);
    assertThat(execute(List.of("--spec", yaml.toString(), "--rate", "50", "--bound", "7",
        "--dry-run"))).isZero();
    assertThat(SpecFile.parse(out.toString())).isEqualTo(SpecFile.parse("""
        {"targets": ["127.0.0.1:12000"], "pace": {"kind": "poisson", "rate": 50},
         "phases": {"windowMillis": 5000}, "mix": {"whatsatShare": 0.1, "bound": 7}}"""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --rate 5 | {"pace": {"kind": "constant", "rate": 5}}
      --poisson | {"pace": {"kind": "poisson", "rate": 1000}}
      --ramp 100:2000 | {"pace": {"kind": "ramp", "from": 100, "to": 2000}}
      --steps 5@2s | {"pace": {"kind": "steps", "steps": [{"rate": 5, "seconds": 2}]}}
      --closed 16 | {"pace": {"kind": "closed", "inFlight": 16}}
      --trace a.csv --speed-up 2 | {"pace": {"kind": "trace", "file": "a.csv", "speedUp": 2},\
          "phases": {"warmupMillis": 0}}
      --duration 3s --warm-up 1s | {"phases": {"warmupMillis": 1000, "windowMillis": 3000}}
      --find-peak | {"phases": {"warmupMillis": 1000, "windowMillis": 4000}}
      --connections 7 --burst 3 | {"connections": {"count": 7, "burst": 3}}
      --idle 9 --churn | {"connections": {"idle": 9, "perCommand": true}}
      --client-style crlf-fin | {"connections": {"style": "crlf-fin"}}
      --hot 0.5 --hot-clients 3 | {"mix": {"hotShare": 0.5, "hotClients": 3}}
      --malformed 0.1 | {"mix": {"malformedShare": 0.1}}
      --preset places --bound 7 | {"preset": "places", "mix": {"bound": 7}}
      --no-tap a:1 --no-tap-delay 2s | {"probe": {"target": "a:1", "share": 0.2,\
          "maxDelayMillis": 2000, "bound": 0}, "mix": {"writeOnceShare": 1}}
      --tap C=b:2 --tap-form course | {"taps": [{"server": "C", "peer": "b:2", "form": "course"}],\
          "mix": {"writeOnceShare": 1}}
      --whatsat 0.3 --seed 9 | {"mix": {"whatsatShare": 0.3}, "seed": 9}
      --tap Clark=b:2 | {"taps": [{"server": "Clark", "peer": "b:2"}], "mix": {"writeOnceShare": 1}}
      """)
  void eachFlagIsAMemberOfTheSpec(String flags, String members) throws Exception {
    List<String> words = new ArrayList<>(List.of("--targets", "a:1", "--dry-run"));
    words.addAll(List.of(flags.split(" ")));
    assertThat(execute(words)).isZero();
    var asked = (ObjectNode) new JsonMapper().readTree(members);
    asked.putArray("targets").add("a:1");
    assertThat(SpecFile.parse(out.toString())).isEqualTo(SpecFile.of(asked));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      'rat: 5' | unknown key "rat"; known here are [targets, pace
      'mix: {share: 5}' | unknown key "mix.share"; known here are [whatsatShare
      'clients: 0' | clients 0 is below 1
      '- a list' | a load spec is an object
      """)
  void aBadFileIsNamedInOneLine(String yaml, String complaint) throws Exception {
    Path bad = file("bad.yaml", yaml);
    assertThat(execute(List.of("--spec", bad.toString(), "--targets", "a:1", "--dry-run")))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("herd load: " + bad + ": " + complaint).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --dry-run | herd load: no targets; name the servers' client ports
      --targets a:1 --clients 0 | herd load: clients 0 is below 1
      --targets a:1 --rate fast | "fast" is no rate; write requests per second, such as 2000
      --targets a:1 --rate 50% --results none | no peak of a:1 is known in none; find it first
      --targets a:1 --find-peak | --find-peak needs an objective; add such as --slo p99=10ms
      --targets a:1 --slo p99=10ms | --slo belongs to --find-peak; add it
      --targets a:1 --find-peak --slo 10ms | "10ms" is no objective; write one of p50
      --targets a:1 --find-peak --slo p99=1s --closed 4 | the pace must be constant or poisson
      --targets a:1 --closed 4 --poisson | --ramp, --steps, --closed and --trace exclude each other
      --targets a:1 --closed 4 --rate 5 | --rate does not go with --ramp, --steps or --closed
      --targets a:1 --ramp 100 | --ramp "100" is no ramp; write two rates
      --targets a:1 --preset fast | "fast" is no preset; choose one of iamat, whatsat
      --targets a:1 --client-style cr | connections.style "cr" is no client style; choose one of
      --targets a:1 --steps 100 | --steps "100" is no step; write a rate and its time
      --targets a:1 --steps 100@5 | --steps: "5" is no time; write a number and ms, s, m or h
      --targets a:1 --speed-up 4 | --speed-up needs a --trace
      """)
  void badFlagsAreOneLine(String flags, String complaint) {
    assertThat(execute(List.of(flags.split(" ")))).isEqualTo(2);
    assertThat(err.toString()).contains(complaint).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aHerdThatIsNotThereLeavesNoResult() {
    assertThat(execute(List.of("--targets", "127.0.0.1:1", "--no-calibration", "--results",
        folder.toString()))).isEqualTo(2);
    assertThat(err.toString()).contains("target 127.0.0.1:1: no connection").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRunLeavesAResultThatHerdReportReads() throws Exception {
    int code = load("--rate 500 --duration 500ms --interval 100ms --no-calibration");
    Campaign stored = ResultStore.read(run());
    assertThat(code).isEqualTo(ExitCodes.of(ArmStanding.overall(stored)));
    assertThat(run()).isDirectoryContaining("glob:**/" + HistogramLog.NAME);
    assertThat(OutcomeFile.read(run().resolve(OutcomeFile.NAME)).measured().done()).isEqualTo(250);
    assertThat(SpecFile.read(run().resolve("spec.json")).clients()).isEqualTo(4);
    assertThat(Files.readAllLines(run().resolve("windows.csv")))
        .hasSizeGreaterThan(6).first().asString().startsWith("phase,startSeconds,");
    assertThat(stored.runs().getFirst().config().flags())
        .containsEntry("spec.connections.count", "4").containsEntry("server." + target(), "Null");
    assertThat(ruling("errors").verdict()).isInstanceOf(Verdict.Valid.class);
    assertThat(out.toString()).contains("IAMAT response", "response by percentile", "99.9",
        "result: " + run()).matches("\\p{ASCII}*");
    assertThat(err.toString()).contains("requests/s").doesNotContain("\r");
    assertThat(HerdCommand.commandLine().setOut(new PrintWriter(out))
        .execute("report", run().toString())).isEqualTo(code);
  }

  @Test
  void wrongAnswersMakeItInvalidAndStandLast() {
    assertThat(load("--whatsat 0.5 --duration 200ms --no-calibration")).isEqualTo(1);
    assertThat(out.toString()).contains("first NOT_UNDERSTOOD").containsPattern(
        "INVALID, not to be used:\n(?s:.*)  errors: of [0-9]+ requests [0-9]+ failed");
    assertThat(ruling("errors").verdict()).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void aRunNearTheGeneratorsCeilingIsInvalid() throws Exception {
    file("calibration.json", """
        {"measuredAt": "2026-01-01T00:00:00Z", "onePerSecond": 600, "pipelinedPerSecond": 900,
         "connections": 10, "loopbackBytes": 80, "loopbackP50Nanos": 1, "loopbackP99Nanos": 2,
         "reaches": []}""");
    assertThat(load("--rate 500 --duration 400ms")).isEqualTo(1);
    assertThat(out.toString())
        .contains("generator ceiling: 500 requests/s are 83 % of the 600 that this generator");
    load("--rate 400 --duration 400ms");
    assertThat(ruling("generator ceiling").verdict()).isInstanceOf(Verdict.Valid.class);
    load("--rate 500 --burst 4 --duration 400ms");
    assertThat(ruling("generator ceiling").verdict()).as("pipelined")
        .isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void withoutACalibrationNothingIsKnownUnlessNothingIsAsked() {
    assertThat(load("--duration 200ms")).isPositive();
    assertThat(out.toString()).contains("generator ceiling (unknown): the generator is not"
        + " calibrated on this machine; run 'herd load --calibrate' once");
    load("--duration 200ms --no-calibration");
    assertThat(ruling("generator ceiling").verdict().reason()).contains("--no-calibration");
  }

  @Test
  void aClosedLoopIsLabelled() {
    load("--closed 2 --duration 200ms --no-calibration");
    assertThat(out.toString()).contains("closed loop, ", "compare its times with no open loop's");
    assertThat(ResultStore.read(run()).runs().getFirst().config().load().schedule())
        .isEqualTo("closed");
  }

  @Test
  void jsonTellsTheVerdictAndAllThatWasSeen() throws Exception {
    load("--duration 200ms --no-calibration --json");
    var told = new JsonMapper().readTree(out.toString());
    assertThat(told.path("verdict").asText()).isIn("VALID", "INVALID");
    assertThat(told.at("/outcome/measured/done").asInt()).isEqualTo(200);
  }

  @Test
  void aShareOfThePeakIsTakenFromTheNewestSearchOfTheseTargets() throws Exception {
    Files.createDirectories(folder.resolve("a"));
    file("a/peak.json", """
        {"peak": {"rate": 3000}, "spec": {"targets": ["a:1", "b:2"]}}""");
    Files.createDirectories(folder.resolve("b"));
    file("b/peak.json", "{\"peak\": {\"rate\": 7}, \"spec\": {\"targets\": [\"a:1\"]}}");
    assertThat(execute(List.of("--targets", "b:2,a:1", "--rate", "50%", "--dry-run",
        "--results", folder.toString()))).isZero();
    assertThat(out.toString()).contains("\"rate\" : 1500.0");
  }

  @Test
  void anObjectiveOutOfReachHasNoPeak() {
    assertThat(execute(List.of("--targets", target(), "--find-peak", "--slo", "p50=0.001us",
        "--rate", "4", "--warm-up", "0s", "--duration", "200ms", "--no-calibration",
        "--out", run().toString()))).isEqualTo(1);
    assertThat(out.toString()).contains("missed", "no peak: even the lowest rate missed");
    assertThat(run().resolve("peak.json")).exists();
    assertThat(ResultStore.read(run()).runs()).hasSize(6);
  }
}
