package io.herd.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.ComparisonTable;
import io.herd.report.guard.Judge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.sample.SampleRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
  private static final List<String> ARMS = List.of("netty-epoll", "netty-epoll (A/A)",
      "netty-nio", "netty-io_uring", "threads-platform", "threads-virtual");

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 200})
  void noLineIsWiderThanTheTerminal(int columns) {
    assertThat(table().terminal(new TerminalStyle(columns, true, false)).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
  }

  @Test
  void allFiveTransportsStandInOneBandAt120Columns() {
    var lines = table().terminal(new TerminalStyle(120, true, false)).lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("threads-virtual"))).hasSize(2);
    assertThat(lines.stream().filter(line -> line.startsWith("CPU/req"))).hasSize(1);
  }

  @Test
  void aPipeGetsPlainAsciiAndATerminalColours() {
    assertThat(table().terminal(TerminalStyle.plain())).matches("[\\x20-\\x7e\\n]+");
    assertThat(table().terminal(TerminalStyle.terminal(0))).contains("\u001b[");
  }

  private static ComparisonTable table() {
    var arms = ARMS.stream()
        .map(name -> new Arm(name, name, OptionalLong.of(1_234), Map.of()))
        .toList();
    var runs = new ArrayList<RunResult>();
    for (var block = 0; block < 3; block++) {
      for (var arm : arms) {
        var run = new SampleRun();
        run.id = arm.name() + block;
        run.arm = arm;
        run.block = block;
        run.cpuMicros = 1_000 * (1 + ARMS.indexOf(arm.name()) * 0.3 + block * 0.1) / 100;
        runs.add(run.build());
      }
    }
    return ComparisonTable.of(Judge.standard().judge(Campaign.of("id", "compare", Instant.EPOCH,
        List.of(), ARMS.getFirst(), new AaPair(ARMS.get(0), ARMS.get(1)), arms, Map.of(), runs)));
  }
}
