package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.herd.loadgen.calibrate.NullServer;
import io.herd.report.ResultStore;
import io.herd.report.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a load of its own process. */
class LoadStopTest {
  private static final long INT_BIT = 1L << 1;

  @TempDir
  private Path folder;

  @Test
  void stillWritesTheResult() throws Exception {
    try (NullServer server = new NullServer("Null", 0);
        Cli load = new Cli(folder, "load", "--targets", "127.0.0.1:" + server.port(), "--out",
            "run", "--duration", "10m", "--interval", "100ms", "--no-calibration")) {
      await().atMost(Duration.ofSeconds(30)).until(() -> load.err().contains("requests/s"));
      interrupt(load.handle().pid());
      assertThat(load.exitCode()).isEqualTo(1);
      assertThat(String.join("\n", load.rest())).contains("INVALID", "ran to its end: stopped");
    }
    var result = ResultStore.read(folder.resolve("run"));
    assertThat(result.rulings()).filteredOn(ruling -> ruling.guard().equals("ran to its end"))
        .singleElement()
        .satisfies(ruling -> assertThat(ruling.verdict()).isInstanceOf(Verdict.Invalid.class));
    assertThat(result.runs().getFirst().measured().counters().requests().errorCount()).isZero();
  }

  /** SIGINT, or SIGTERM if this very process was started deaf to it and so the child is, too. */
  private static void interrupt(long pid) throws IOException, InterruptedException {
    boolean deaf = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INT_BIT) != 0);
    new ProcessBuilder("kill", deaf ? "-TERM" : "-INT", String.valueOf(pid)).start().waitFor();
  }
}
