package io.herd.loadgen.check;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** What the processes of a herd on this machine compute. */
public final class HerdCpu {
  private final Set<Long> pids;

  public HerdCpu(Set<Long> pids) {
    this.pids = Set.copyOf(pids);
  }

  /** Whether it can be read at all. */
  public boolean isKnown() {
    return processes().anyMatch(process -> process.info().totalCpuDuration().isPresent());
  }

  /** The share of one processor that they took during the next while. Blocks for it. */
  public double share(Duration during) throws InterruptedException {
    long start = System.nanoTime();
    long before = nanos();
    Thread.sleep(during);
    return (double) (nanos() - before) / (System.nanoTime() - start);
  }

  private long nanos() {
    return processes().mapToLong(process -> process.info().totalCpuDuration()
        .orElse(Duration.ZERO).toNanos()).sum();
  }

  private Stream<ProcessHandle> processes() {
    return pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct();
  }
}
