package io.herd.cli.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.cli.HerdCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JmhCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  Path folder;

  /** Another run on this machine need not end first. */
  @BeforeAll
  static void ignoreJmhsLock() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Test
  void aRunLeavesJmhsJsonItsTablesAndItsLogAndPrintsTheBaseLinesBesideIt() throws IOException {
    assertThat(herd("jmh", "ParseBenchmark.iamat", "--results", folder.toString(), "-f", "0",
        "-wi", "0", "-i", "2", "-r", "1ms")).as(err.toString()).isZero();
    Path run = only(folder);
    assertThat(Files.readString(run.resolve("jmh.json")).strip()).startsWith("[").endsWith("]")
        .contains("ParseBenchmark.iamat", "BaselineBenchmark.emptyCall", "gc.alloc.rate.norm")
        .doesNotContain("ParseBenchmark.at");
    assertThat(Files.readString(run.resolve("jmh.md"))).contains("ParseBenchmark");
    assertThat(Files.readString(run.resolve("jmh.log"))).contains("Benchmark mode");
    assertThat(out.toString()).contains("BaselineBenchmark", "x emptyCall");
    assertThat(err.toString()).contains("4 benchmarks", "jmh.json");
  }

  @Test
  void theListShowsSuitesGroupsAndHowLongTheyTake() {
    assertThat(herd("jmh", "--list")).isZero();
    assertThat(out.toString()).contains("locks    LockBenchmark", "--quick", "all");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "Nothing | no benchmark is called 'Nothing'; groups: base, core, locks, threads, herd, all",
    "( | '(' is not a pattern: Unclosed group",
    "locks -p transport=x | -p transport: no benchmark of this run has such a parameter",
    "locks --nonsense | nonsense is not a recognized option",
    "locks --quick --full | mutually exclusive",
    "base -e . | nothing is left to run without ."
  })
  void whatMeansNothingIsOneLineAndExitCode2(String words, String line) {
    assertThat(herd(("jmh " + words).split(" "))).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains(line);
  }

  private int herd(String... arguments) {
    return HerdCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static Path only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).singleElement().asString().contains("jmh-");
      return all.getFirst();
    }
  }
}
