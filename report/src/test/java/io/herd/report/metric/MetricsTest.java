package io.herd.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.result.Herd;
import io.herd.report.result.Loopback;
import io.herd.report.result.Requests;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.sample.SampleRun;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final SampleRun run = new SampleRun();

  @Test
  void ratesAndCostsCountTheAnswersWithinTheWindow() {
    run.requests = new Requests(20_000, 20_000, 20_000, 10_000, 0, Map.of());
    run.allocatedBytes = 6_200_000;
    assertThat(Metrics.RATE.of(run.build())).hasValue(1_000);
    assertThat(Metrics.ALLOCATED.of(run.build())).hasValue(620);
    assertThat(Metrics.CPU.of(run.build()).orElseThrow()).isBetween(50.999, 51.001);
    assertThat(Metrics.SWITCHES.of(run.build())).hasValue(1.2);
  }

  @Test
  void propagationIsBetweenTheTapsAndItsLimitTheHopsTimesHalfARoundTrip() {
    run.latencies.put(Series.PROPAGATION, SampleRun.latency(90_000));
    run.loopback = Loopback.of(80, 30_000, 60_000);
    run.herd = new Herd("ucla-2023", 5, 6, true, 2, 1);
    assertThat(Metrics.PROPAGATION_P50.of(run.build())).hasValue(90_000);
    assertThat(Metrics.PROPAGATION_P99.of(run.build())).hasValue(270_000);
    assertThat(Metrics.PROPAGATION_MULTIPLE.of(run.build())).hasValue(3);
  }

  @Test
  void whatWasNotRecordedIsAbsent() {
    run.latencies.clear();
    run.servers = ServerCounters.UNAVAILABLE;
    run.requests = new Requests(0, 0, 0, 0, 0, Map.of());
    var built = run.build();
    for (var metric : List.of(Metrics.CPU, Metrics.MESSAGES, Metrics.PROPAGATION_P50,
        Metrics.PROPAGATION_MULTIPLE, Metrics.response("IAMAT", Percentile.P99))) {
      assertThat(metric.of(built)).as(metric.key()).isEmpty();
    }
    assertThat(Metrics.CPU.format(OptionalDouble.empty())).isEqualTo("unavailable");
  }

  @Test
  void keysAreUnique() {
    assertThat(Metrics.all(List.of("IAMAT", "WHATSAT"))).extracting(Metric::key)
        .doesNotHaveDuplicates()
        .contains("response.iamat.p999", "response.whatsat.p50", "cpu.per.request", "code.lines");
  }

  @Test
  void figuresHaveThreeSignificantDigitsAndAUnit() {
    assertThat(Unit.NANOS.format(850)).isEqualTo("850 ns");
    assertThat(Unit.NANOS.format(12_345)).isEqualTo("12.3 µs");
    assertThat(Unit.NANOS.format(-1_234_000)).isEqualTo("-1.23 ms");
    assertThat(Unit.NANOS.format(2.5e9)).isEqualTo("2.50 s");
    assertThat(Unit.BYTES.format(1_234)).isEqualTo("1,234 B");
    assertThat(Unit.BYTES.format(64 << 20)).isEqualTo("64.0 MiB");
    assertThat(Unit.PER_SECOND.format(12_345.6)).isEqualTo("12,346");
    assertThat(Unit.MEAN_COUNT.format(9)).isEqualTo("9.00");
    assertThat(Unit.MEAN_COUNT.format(0)).isEqualTo("0");
    assertThat(Unit.MEAN_COUNT.format(1_000)).isEqualTo("1,000");
    assertThat(Unit.TIMES.format(3.456)).isEqualTo("×3.46");
  }
}
