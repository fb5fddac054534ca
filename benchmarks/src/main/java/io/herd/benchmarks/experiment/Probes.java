package io.herd.benchmarks.experiment;

import io.herd.benchmarks.process.ProcSample;
import io.herd.node.process.HerdProcess;
import io.herd.node.stats.ProcessStats;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the processes of a trial had used at one moment.
 *
 * @param nanoTime when it was read, on this process's own clock
 * @param herd as the herd itself tells
 * @param stub as the kernel tells; empty if none runs
 * @param timeWait the machine's sockets in TIME_WAIT
 */
record Probes(long nanoTime, ProcessStats herd, Optional<ProcSample> stub, long timeWait) {
  static Probes read(HerdProcess herd, @Nullable StubJvm stub) throws IOException {
    return new Probes(System.nanoTime(), herd.usage(),
        stub == null ? Optional.empty() : ProcSample.of(stub.pid()),
        TimeWait.sockets());
  }

  /** Seconds from an earlier reading to this one. */
  double secondsSince(Probes earlier) {
    return (nanoTime - earlier.nanoTime) / 1e9;
  }
}
