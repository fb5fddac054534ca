package io.herd.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.guard.Judge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.sample.SampleRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTableTest {
  @TempDir
  private Path results;

  private String report(Map<String, Double> figures) {
    var run = new SampleRun();
    run.arm = Arm.named("staged", "staged");
    run.figures = figures;
    new ResultStore(results).write(Judge.standard().judge(Campaign.of("stages", "compare",
        Instant.EPOCH, List.of("herd"), "staged", AaPair.NONE, List.of(run.arm), Map.of(),
        List.of(run.build()))));
    var folder = results.resolve("stages");
    Report.write(folder);
    return ResultStore.text(folder.resolve("report.md"));
  }

  @Test
  void eachStageHasARowInTheOrderOfTheWork() {
    assertThat(report(Map.of("stage.write.events", 2_000.0, "stage.write.batch", 3.25,
        "stage.write.service", 4_100.0, "stage.write.refusals", 0.0, "stage.write.queue", 7.0,
        "stage.apply.events", 4_000.0, "stage.apply.refusals", 2.0)))
        .contains("Stages")
        .containsSubsequence("| staged | apply | 4,000 | n/a | n/a | 2 | n/a |",
            "| staged | write | 2,000 | 3.25 | 4.10 µs | 0 | 7 |");
  }

  @Test
  void aTransportWithoutStagesHasNone() {
    assertThat(report(Map.of("sockets.timeWait", 3.0))).doesNotContain("Stages");
  }
}
