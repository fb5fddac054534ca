package io.herd.node.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessStatsTest {
  private static final int ARRAYS = 1_000;
  private static final int BYTES = 10_000;
  private static final long CLOCK_TICK_NANOS = 10_000_000;

  private static void allocate() {
    var kept = new ArrayList<byte[]>();
    for (int i = 0; i < ARRAYS; i++) {
      kept.add(new byte[BYTES]);
    }
    assertThat(kept).hasSize(ARRAYS);
  }

  private static long allocatedBy(Thread.Builder builder) throws InterruptedException {
    long before = ProcessStats.now().allocatedBytes();
    builder.start(ProcessStatsTest::allocate).join();
    return ProcessStats.now().allocatedBytes() - before;
  }

  @Test
  void allocationOfEndedPlatformAndVirtualThreadsCounts() throws InterruptedException {
    assertThat(allocatedBy(Thread.ofPlatform())).isGreaterThanOrEqualTo((long) ARRAYS * BYTES);
    assertThat(allocatedBy(Thread.ofVirtual())).isGreaterThanOrEqualTo((long) ARRAYS * BYTES);
  }

  @Test
  void cpuTimeIsFinerThanAClockTick() {
    boolean finer = IntStream.range(0, 20)
        .anyMatch(_ -> ProcessStats.now().cpuNanos() % CLOCK_TICK_NANOS != 0);
    assertThat(finer).isTrue();
  }

  @Test
  void whatLinuxTellsIsThere() {
    var stats = ProcessStats.now();
    assertThat(stats.rssBytes()).isBetween(1L << 20, stats.peakRssBytes());
    assertThat(stats.voluntarySwitches()).isPositive();
    assertThat(stats.threads()).isGreaterThan(stats.javaThreads());
    assertThat(stats.descriptors()).isPositive();
    assertThat(stats.compilerNanos()).isBetween(1L, stats.cpuNanos());
    assertThat(stats.cpuNanos()).isEqualTo(stats.userNanos() + stats.systemNanos());
  }

  @Test
  void whatTheKernelDoesNotTellIsUnavailable() {
    var status = ProcStatus.parse("VmRSS:\t  128 kB\nThreads:\t19\nnonsense\n");
    assertThat(status.bytes("VmRSS")).isEqualTo(131_072);
    assertThat(status.number("Threads")).isEqualTo(19);
    assertThat(status.bytes("VmHWM")).isEqualTo(ProcessStats.UNAVAILABLE);
  }
}
