package io.herd.loadgen.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.record.Times;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilePlotTest {
  /** 1 to 10,000 us, each once: value and percentile are the same number. */
  private static Histogram even() {
    Histogram times = Times.histogram();
    for (int i = 1; i <= 10_000; i++) {
      times.recordValue(i * 1_000L);
    }
    return times;
  }

  private static List<String> lines(PlotStyle style) {
    return PercentilePlot.of(Map.of("IAMAT", even()), style).lines().toList();
  }

  @Test
  void aCurveRisesFromTheLeastToWhatTenValuesExceed() {
    List<String> lines = lines(PlotStyle.PLAIN);
    assertThat(lines.getFirst()).endsWith("  * IAMAT");
    assertThat(lines.get(1)).startsWith("  10.0 ms |").endsWith("*");
    assertThat(lines.get(12)).startsWith("     1 us |*");
    assertThat(lines.getLast()).contains("0 ", "50 ", "90 ", "99 ", "99.9 ")
        .doesNotContain("99.99");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 80, 400})
  void itKeepsToTheWidth(int columns) {
    assertThat(lines(new PlotStyle(columns, true, false)).subList(1, 14))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(columns, 41)));
  }

  @Test
  void itIsAsciiWithoutColourWhenPiped() {
    assertThat(String.join("", lines(PlotStyle.PLAIN))).matches("\\p{ASCII}*")
        .doesNotContain("\u001b");
    assertThat(String.join("", lines(new PlotStyle(80, true, true)))).contains("\u001b[36m●");
  }

  @Test
  void twoCurvesAreToldApart() {
    String plot = PercentilePlot.of(
        new TreeMap<>(Map.of("IAMAT", even(), "WHATSAT", slow())), PlotStyle.PLAIN);
    assertThat(plot).contains("* IAMAT  o WHATSAT");
    assertThat(plot.lines().skip(1)).anyMatch(line -> line.contains("o"))
        .anyMatch(line -> line.contains("*"));
    assertThat(plot.lines().filter(line -> line.contains("o") && line.contains("|")))
        .as("two nines of three, for a tenth of the values")
        .allSatisfy(line -> assertThat(line.lastIndexOf('o')).isBetween(60, 80));
  }

  @Test
  void withoutAnswersThereIsNone() {
    assertThat(PercentilePlot.of(Map.of("IAMAT", Times.histogram()), PlotStyle.PLAIN)).isEmpty();
  }

  private static Histogram slow() {
    Histogram times = Times.histogram();
    times.recordValueWithCount(1_000_000_000L, 1_000);
    return times;
  }
}
