package io.herd.benchmarks.jmh.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.jmh.JmhResult;
import io.herd.report.document.Document;
import io.herd.report.document.Markdown;
import io.herd.report.document.Terminal;
import io.herd.report.document.TerminalStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A fixed, invented result of JMH must give the very tables that were looked at and found good.
 * After a wanted change run {@code ./mvnw -pl benchmarks -am test -Dherd.golden.update=true}, look
 * at the new files and commit them.
 */
class SuiteReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/jmh");
  private static final boolean UPDATE = Boolean.getBoolean("herd.golden.update");

  @Test
  void aResultOfJmhBecomesTables() throws IOException {
    same("terminal.txt", Terminal.render(report(), TerminalStyle.plain()));
    same("jmh.md", Markdown.render(report()));
  }

  private static Document report() throws IOException {
    return SuiteReport.of(
        JmhResult.read(Files.readString(GOLDEN.resolve("jmh.json"))), "an invented machine");
  }

  private static void same(String name, String text) throws IOException {
    if (UPDATE) {
      Files.writeString(GOLDEN.resolve(name), text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }
}
