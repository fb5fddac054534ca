package io.herd.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistogramLogTest {
  @TempDir
  Path folder;

  @Test
  void readsBackEverySeriesUnderItsName() {
    var file = folder.resolve("a.hlog");
    HistogramLog.write(file,
        Map.of("lag", histogram(1_000), Series.PROPAGATION, histogram(70_000)));
    var read = HistogramLog.read(file);
    assertThat(read).containsOnlyKeys("lag", "propagation");
    assertThat(read.get("propagation")).isEqualTo(histogram(70_000));
    assertThat(HistogramLog.summaries(file).get("lag"))
        .isEqualTo(Latency.of(histogram(1_000)));
  }

  @Test
  void addsUpTheIntervalsOfOneSeries() throws IOException {
    var file = folder.resolve("a.hlog");
    HistogramLog.write(file, Map.of("lag", histogram(1_000)));
    var line = Files.readAllLines(file).getLast();
    Files.writeString(file, Files.readString(file) + line + "\n");
    assertThat(HistogramLog.summaries(file).get("lag"))
        .extracting(Latency::count)
        .isEqualTo(200L);
  }

  @Test
  void aMissingLogAndAnUnwritablePlaceGiveOneLine() {
    var file = folder.resolve("none/a.hlog");
    assertThatThrownBy(() -> HistogramLog.read(file))
        .isInstanceOf(ResultException.class).message().hasLineCount(1);
    assertThatThrownBy(() -> HistogramLog.write(file, Map.of()))
        .isInstanceOf(ResultException.class).message().hasLineCount(1);
  }

  @Test
  void summarisesAnEmptyHistogramAsNought() {
    assertThat(Latency.of(new Histogram(3))).isEqualTo(new Latency(0, 0, 0, 0, 0, 0, 0, 0));
  }

  private static Histogram histogram(long step) {
    var histogram = new Histogram(3);
    for (var i = 1; i <= 100; i++) {
      histogram.recordValue(i * step);
    }
    return histogram;
  }
}
