package io.herd.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.cli.HerdCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Path SAMPLE = Path.of("../report/src/test/resources/golden/result.json");

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void store() throws IOException {
    var text = Files.readString(SAMPLE);
    write("base", text);
    write("head", text.replaceAll("\"allocatedBytes\" : (\\d+)", "\"allocatedBytes\" : $10"));
    write("newer", text.replaceFirst("\"format\" : \\d+", "\"format\" : 99"));
  }

  @Test
  void severalFoldersMakeOneReportElsewhere() {
    assertThat(run("report", path("base"), path("head"), "--out", path("both"))).isEqualTo(1);
    assertThat(folder.resolve("both")).isDirectoryContaining("glob:**report.html")
        .isDirectoryContaining("glob:**report.md").isDirectoryContaining("glob:**runs.csv");
    assertThat(folder.resolve("base/report.html")).doesNotExist();
  }

  @Test
  void aDifferenceIsItsExitCode() throws IOException {
    assertThat(run("report", "--diff", path("base"), path("base"))).isZero();
    assertThat(out.toString()).contains("NOTHING WORSE");
    assertThat(run("report", "--diff", path("base"), path("head"), "--markdown",
        path("diff.md"))).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("diff.md"))).contains("**WORSE**");
    assertThat(run("report", "--diff", path("head"), path("base"), "--json")).isZero();
    assertThat(out.toString()).contains("\"verdict\" : \"better\"");
  }

  @Test
  void badUsageIsOneLine() {
    assertThat(run("report", "--diff", path("base"))).isEqualTo(2);
    assertThat(run("report", "--band", "2", path("base"))).isEqualTo(2);
    assertThat(run("report", "--write", path("base"))).isEqualTo(2);
    assertThat(run("report", "--diff", "--band", "0.5", path("base"), path("head"))).isEqualTo(2);
    assertThat(run("report", path("newer"))).isEqualTo(2);
    assertThat(run("report", folder.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(6)
        .anySatisfy(line -> assertThat(line).contains("two folders, BASE and HEAD; 1 were given"))
        .anySatisfy(line -> assertThat(line).contains("written in format 99"))
        .anySatisfy(line -> assertThat(line).contains("holds no result.json"));
  }

  @Test
  void judgingAgainSaysWhatChangedAndKeepsItOnlyWhenAsked() throws IOException {
    var file = folder.resolve("base/result.json");
    var spoiled = Files.readString(file).replace("\"guard\" : \"losses\"", "\"guard\" : \"old\"");
    Files.writeString(file, spoiled);
    run("report", "--rejudge", path("base"));
    assertThat(out.toString()).contains("r000, losses: UNKNOWN -> VALID", "r000, old: VALID -> UN");
    assertThat(Files.readString(file)).isEqualTo(spoiled);
    run("report", "--rejudge", "--write", path("base"));
    assertThat(Files.readString(file)).contains("\"guard\" : \"losses\"")
        .doesNotContain("\"guard\" : \"old\"");
  }

  private int run(String... arguments) {
    return HerdCommand.commandLine().setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve(name)).resolve("result.json"), text);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
