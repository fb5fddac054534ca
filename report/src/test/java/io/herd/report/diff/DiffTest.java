package io.herd.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.DiffTable;
import io.herd.report.ResultStore;
import io.herd.report.diff.Change.Word;
import io.herd.report.guard.Judge;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.Herd;
import io.herd.report.result.Requests;
import io.herd.report.sample.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/diff.md");

  @Test
  void theSameResultTwiceIsNothingWorse() {
    var diff = diff(campaign(run -> {}), campaign(run -> {}));
    assertThat(diff.isPossible()).isTrue();
    assertThat(diff.of(Word.WORSE)).isEmpty();
    assertThat(diff.of(Word.BETTER)).isEmpty();
    assertThat(diff.warnings()).isEmpty();
  }

  @Test
  void twoPerCentMoreBytesAreWorseAndTwoPerCentMoreCpuIsNot() {
    var diff = diff(campaign(run -> {}), campaign(run -> {
      run.allocatedBytes = run.allocatedBytes * 102 / 100;
      run.cpuMicros *= 1.02;
    }));
    assertThat(word(diff, Metrics.ALLOCATED)).isEqualTo(Word.WORSE);
    assertThat(word(diff, Metrics.CPU)).isEqualTo(Word.NOT_RESOLVED);
  }

  @Test
  void aTimeCountsBeyondItsBandOnly() {
    var base = campaign(run -> {});
    var slower = campaign(run -> run.cpuMicros *= 1.4);
    assertThat(word(diff(base, slower), Metrics.CPU)).isEqualTo(Word.WORSE);
    assertThat(word(diff(slower, base), Metrics.CPU)).isEqualTo(Word.BETTER);
    assertThat(Diff.of("a", List.of(base), "b", List.of(slower), new Bounds(1.01, 1.5))
        .of(Word.WORSE)).isEmpty();
  }

  @Test
  void aHigherPeakIsBetter() {
    var diff = diff(campaign(run -> run.figures = Map.of("peak.rate", 10_000.0 + run.block)),
        campaign(run -> run.figures = Map.of("peak.rate", 20_000.0 + run.block)));
    assertThat(word(diff, Metrics.PEAK)).isEqualTo(Word.BETTER);
  }

  @Test
  void onAnotherMachineOnlyCountsAreJudged() {
    var diff = diff(campaign(run -> {}), campaign(run -> {
      run.environment = SampleRun.environment(0.001, "Another CPU");
      run.cpuMicros *= 2;
      run.allocatedBytes *= 2;
    }));
    assertThat(diff.warnings()).singleElement().asString()
        .startsWith("compare: another machine: ").contains("Another CPU");
    assertThat(word(diff, Metrics.CPU)).isEqualTo(Word.NOT_RESOLVED);
    assertThat(word(diff, Metrics.ALLOCATED)).isEqualTo(Word.WORSE);
  }

  @Test
  void anotherTopologyOrTooFewRunsCannotBeCompared() {
    var other = campaign(run -> run.herd = new Herd(
        "ring-8", 8, 8, true, 4, 1));
    assertThat(diff(campaign(run -> {}), other).isPossible()).isFalse();
    assertThat(diff(campaign(run -> {}), campaign(run -> {}, 2)).isPossible()).isFalse();
  }

  @Test
  void anArmWithoutAUsableRunIsNamed() {
    var diff = diff(campaign(run -> {}), campaign(
        run -> run.requests = new Requests(
            20_000, 20_000, 20_000, 10_000, 0, Map.of())));
    assertThat(diff.warnings()).singleElement().asString().contains("no usable run in the head");
    assertThat(diff.isPossible()).isFalse();
  }

  @Test
  void markdownAndJsonNameWhatIsWorse(@TempDir Path folder) throws IOException {
    var store = new ResultStore(folder);
    write(store.folder("base"), campaign(run -> {}));
    write(store.folder("head"), campaign(run -> run.allocatedBytes *= 2));
    var table = DiffTable.of(folder.resolve("base"), folder.resolve("head"), Bounds.STANDARD);
    var text = table.markdown().replace(folder + "/", "");
    if (Boolean.getBoolean("herd.golden.update")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
    assertThat(table.json()).contains("\"metric\" : \"allocated.per.request\"",
        "\"verdict\" : \"worse\"");
  }

  private static void write(Path folder, Campaign campaign) {
    ResultStore.replace(folder, campaign);
  }

  private static Diff diff(Campaign base, Campaign head) {
    return Diff.of("base", List.of(base), "head", List.of(head), Bounds.STANDARD);
  }

  private static Word word(Diff diff, Metric metric) {
    return diff.changes().stream().filter(change -> change.metric().equals(metric))
        .findFirst().orElseThrow().word();
  }

  private static Campaign campaign(Consumer<SampleRun> change) {
    return campaign(change, 4);
  }

  private static Campaign campaign(Consumer<SampleRun> change, int blocks) {
    var arm = Arm.named("netty-epoll", "netty-epoll");
    var runs = IntStream.range(0, blocks).mapToObj(block -> {
      var run = new SampleRun();
      run.id = "r" + block;
      run.arm = arm;
      run.block = block;
      run.cpuMicros *= 1 + block * 0.001;
      change.accept(run);
      return run.build();
    }).toList();
    return Judge.standard().judge(Campaign.of("id", "compare", Instant.EPOCH, List.of("herd"),
        arm.name(), AaPair.NONE, List.of(arm), Map.of(), runs));
  }
}
