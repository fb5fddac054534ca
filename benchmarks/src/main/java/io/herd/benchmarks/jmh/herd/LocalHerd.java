package io.herd.benchmarks.jmh.herd;

import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;

/** The herds that the suites start in their own JVM. */
final class LocalHerd {
  private LocalHerd() {}

  static HerdFile file(String topology, String transport) {
    return HerdFile.of(topology).withTransport(transport).withLog(LogEntry.OFF);
  }
}
