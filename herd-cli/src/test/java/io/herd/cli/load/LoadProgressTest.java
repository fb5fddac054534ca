package io.herd.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.SpecFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadProgressTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir
  private Path folder;

  private String shown(int columns) throws Exception {
    StringWriter out = new StringWriter();
    var spec = SpecFile.parse("""
        {"targets": ["a:1"], "phases": {"warmupMillis": 1000, "windowMillis": 2000}}""");
    try (HistogramLog log = new HistogramLog(folder);
        LoadProgress progress =
            new LoadProgress(spec, log, new PrintWriter(out), columns, "03 ")) {
      for (int i = 0; i < 4; i++) {
        progress.ticked(new Interval(i * SECOND, (i + 1) * SECOND, 5, 4, 1, 1, 2_000_000,
            31_000_000, 0), new Window());
      }
    }
    return out.toString();
  }

  @Test
  void aPipeGetsALineForEachInterval() throws Exception {
    assertThat(shown(0).lines()).containsExactly(
        "03    1.0 s          4 requests/s  p50 2.000 ms  p99 31.000 ms  errors 2  2 s left"
            + " (warm-up)",
        "03    2.0 s          4 requests/s  p50 2.000 ms  p99 31.000 ms  errors 4  1 s left",
        "03    3.0 s          4 requests/s  p50 2.000 ms  p99 31.000 ms  errors 6  draining",
        "03    4.0 s          4 requests/s  p50 2.000 ms  p99 31.000 ms  errors 8  draining");
  }

  @Test
  void aTerminalHasOneLineThatIsWrittenOverAndGone() throws Exception {
    assertThat(shown(200)).doesNotContain("\n").startsWith("\r\u001b[K03 ")
        .endsWith("draining\r\u001b[K");
  }

  @Test
  void aNarrowTerminalGetsWhatFits() throws Exception {
    assertThat(shown(40).split("\\r\\u001b\\[K", -1))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(40));
  }
}
