package io.herd.node.stats;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * How often and how long the collector has stopped the program, in whole milliseconds per pause.
 * ZGC and Shenandoah report cycles, which run beside the program, apart from pauses; only the
 * pauses count.
 */
record Pauses(long count, long millis) {
  static Pauses now() {
    long count = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (!collector.getName().endsWith("Cycles")) {
        count += collector.getCollectionCount();
        millis += collector.getCollectionTime();
      }
    }
    return new Pauses(count, millis);
  }
}
