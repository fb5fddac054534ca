package io.herd.loadgen.health;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What this process has used so far. The times of concurrent collectors count work that stops
 * nobody; the hiccup meter shows what was stopped.
 *
 * @param nanoTime when it was read
 * @param cpuNanos processor time of all threads
 * @param collections runs of the garbage collectors
 * @param collectionMillis time they took
 */
public record Vitals(long nanoTime, long cpuNanos, long collections, long collectionMillis) {
  /** Reads them now. */
  public static Vitals read() {
    List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    long cpu = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
        .getProcessCpuTime();
    return new Vitals(System.nanoTime(), cpu,
        collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum(),
        collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum());
  }

  /** What was used since. */
  public Vitals minus(Vitals earlier) {
    return new Vitals(nanoTime - earlier.nanoTime, cpuNanos - earlier.cpuNanos,
        collections - earlier.collections, collectionMillis - earlier.collectionMillis);
  }
}
