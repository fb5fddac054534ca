package io.herd.benchmarks.experiment;

import io.herd.benchmarks.process.ProcSample;
import io.herd.benchmarks.process.Usage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the processes of a trial had used at one moment.
 *
 * @param nanoTime when it was read, on this process's own clock
 * @param herd all its processes
 * @param stub as the kernel tells; empty if none runs
 * @param timeWait the machine's sockets in TIME_WAIT
 */
record Probes(long nanoTime, Usage herd, Optional<Usage> stub, long timeWait) {
  static Probes read(Subject herd, @Nullable StubJvm stub) throws IOException {
    return new Probes(System.nanoTime(), herd.usage(),
        stub == null ? Optional.empty() : ProcSample.of(stub.pid()).map(Usage::of),
        TimeWait.sockets());
  }

  /** Seconds from an earlier reading to this one. */
  double secondsSince(Probes earlier) {
    return (nanoTime - earlier.nanoTime) / 1e9;
  }
}
