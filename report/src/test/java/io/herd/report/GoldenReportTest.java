package io.herd.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.document.TerminalStyle;
import io.herd.report.result.Campaign;
import io.herd.report.sample.SampleCampaign;
import io.herd.report.sample.SampleFolders;
import io.herd.report.sample.SampleMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fixed, invented result must give the very files that were looked at and found good. After a
 * wanted change run {@code ./mvnw -pl report test -Dherd.golden.update=true}, look at the new files
 * and commit them.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("herd.golden.update");

  @TempDir
  static Path folder;

  @BeforeAll
  static void regenerate() throws IOException {
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      var stored = new ResultStore(folder).write(SampleCampaign.write(GOLDEN));
      Files.copy(stored.resolve(ResultStore.FILE), GOLDEN.resolve(ResultStore.FILE),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try (var files = Files.list(GOLDEN)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void theResultIsWhatTheSeedGives(@TempDir Path other) throws IOException {
    assertThat(SampleCampaign.write(other)).isEqualTo(campaign());
  }

  @Test
  void theTerminalShowsTheTable() throws IOException {
    var table = ComparisonTable.of(campaign());
    same("terminal-120.txt", table.terminal(new TerminalStyle(120, true, false)));
    same("terminal-80.txt", table.terminal(new TerminalStyle(80, true, false)));
    same("terminal-piped.txt", table.terminal(TerminalStyle.plain()));
  }

  @Test
  void reportWritesPageMarkdownAndCsv() throws IOException {
    assertThat(Report.write(folder)).containsExactly(folder.resolve("report.html"),
        folder.resolve("report.md"), folder.resolve("runs.csv"));
    same("report.md", Files.readString(folder.resolve("report.md")));
    same("runs.csv", Files.readString(folder.resolve("runs.csv")));
    same("report.html", withoutLibrary(Files.readString(folder.resolve("report.html"))));
  }

  @Test
  void claimsAndMatricesAreOneReport() throws IOException {
    var claims = SampleFolders.claims(folder.resolve("below"));
    assertThat(Report.write(claims)).containsExactly(claims.resolve("report.html"),
        claims.resolve("report.md"), claims.resolve("runs.csv"), claims.resolve("claims.csv"));
    same("claims.md", Files.readString(claims.resolve("report.md")));
    same("claims.csv", Files.readString(claims.resolve("claims.csv")));
    assertThat(Files.readString(claims.resolve("runs.csv")))
        .contains(",transport=netty-epoll;connections=16,false,false,VALID,rss,B,");
  }

  @Test
  void aTerminalShowsAMatrixByItsSettings() throws IOException {
    var matrix = SampleMatrix.connections(Files.createDirectories(folder.resolve("matrix")));
    same("matrix-120.txt",
        ComparisonTable.of(matrix).terminal(new TerminalStyle(120, true, false)));
  }

  private static Campaign campaign() {
    return ResultStore.read(folder);
  }

  private static void same(String name, String text) throws IOException {
    if (UPDATE) {
      Files.writeString(GOLDEN.resolve(name), text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  /** The chart library and the scripts' hashes change with its version, not with the report. */
  private static String withoutLibrary(String page) {
    return page
        .replaceFirst("(?s)(<script id=\"library\">).*?(</script>)", "$1$2")
        .replaceAll("'sha256-[^']+'", "'sha256-...'");
  }
}
