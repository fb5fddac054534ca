package io.herd.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.cli.HerdCommand;
import io.herd.loadgen.stub.Latency;
import io.herd.loadgen.stub.PlacesStub;
import io.herd.node.Ready;
import io.herd.node.RunningHerd;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command against Herd's own servers, and its bad usage. */
class CheckTest {
  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return HerdCommand.commandLine()
        .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }

  private int check(String transport, String... more) throws Exception {
    try (var stub = PlacesStub.start(0, Latency.parse("0"));
        var herd = RunningHerd.start(HerdFile.of("ucla-2023").withTransport(transport)
            .withPlaces(PlacesEntry.at(stub.url().toString()))
            .withLog(new LogEntry(LogEntry.What.OFF, folder.toString())))) {
      var file = folder.resolve("herd.json");
      Files.writeString(file, Ready.of(herd).toJson());
      var arguments = new ArrayList<>(List.of("check", "--herd", file.toString()));
      arguments.addAll(List.of(more));
      return run(arguments.toArray(String[]::new));
    }
  }

  @Test
  void herdsOwnServersPassEveryRowAndEveryFormIsWritten() throws Exception {
    var tap = folder.resolve("check.tap");
    var junit = folder.resolve("check.xml");
    int code = check("netty-nio", "--tap-file", tap.toString(), "--junit", junit.toString());
    assertThat(out.toString()).contains(" (100.0 %), 0 failed, 4 skipped by Herd's rules")
        .contains("Bailey ", "client style lf\n").doesNotContain("FAILED");
    assertThat(code).isZero();
    assertThat(tap).content().startsWith("TAP version 14\n1..").doesNotContain("not ok");
    assertThat(junit).content().contains("<testsuite name=\"herd\"");
  }

  @ParameterizedTest
  @CsvSource({"threads-virtual,--strict,", "threads-platform,--course,2023"})
  void otherTransportsPassWhatTheyAreAsked(String transport, String rules, String year)
      throws Exception {
    var arguments = new ArrayList<>(List.of("--section", "herd,framing", "--json", rules));
    if (year != null) {
      arguments.add(year);
    }
    assertThat(check(transport, arguments.toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("\"failed\":0,\"skipped\":0,").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      check | herd check: no herd to check; name it by --targets or --herd, or start it by --start
      check --targets 127.0.0.1:1 | 127.0.0.1:1 cannot be reached
      check --targets here | "here" is no address; write host:port
      check --targets 127.0.0.1:1 --start x | give one of them
      check --targets 127.0.0.1:1 --topology line:3 | tells --start or --system what to start; add one
      check --targets 127.0.0.1:1 --only no-such | no row is called "no-such"
      check --targets 127.0.0.1:1 --section all | there is no section "all"; there are replies
      check --targets 127.0.0.1:1 --client-style cr | "cr" is no client style; choose one of lf
      check --targets 127.0.0.1:1 --course 1999 | the course was not given in 1999
      check --targets 127.0.0.1:1 --strict --course 2023 | mutually exclusive
      check --herd /no/herd.json | there is no file /no/herd.json
      check --start serve | has no {port}; add it, or --servers with the servers' own ports
      check --start 'no-such-program {port}' | server Bailey cannot be started
      """)
  void badUsageIsSaidInOneLine(String arguments, String expected) {
    var words = arguments.replace("'no-such-program {port}'", "no-such-program~{port}").split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('~', ' ');
    }
    assertThat(run(words)).isEqualTo(2);
    assertThat(err.toString()).contains(expected).hasLineCount(1);
  }

  @Test
  void theRowsAreListed() {
    assertThat(run("check", "--list", "--section", "skew")).isZero();
    assertThat(out.toString()).hasLineCount(5)
        .contains("skew        skew-plus                  the skew of a time in the past");
  }

  @Test
  void itHelpsWithAnExample() {
    assertThat(run("check", "--help")).isZero();
    assertThat(out.toString()).contains("herd check --targets 127.0.0.1:12000");
  }
}
