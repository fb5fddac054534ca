package io.herd.benchmarks.attack;

import io.herd.benchmarks.process.ProcSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What processes hold at one moment, all of them together, as the kernel tells.
 *
 * @param rssBytes resident memory
 * @param descriptors open files and sockets
 * @param cpuMicros CPU time used so far
 */
public record Footprint(long rssBytes, long descriptors, long cpuMicros) {
  /** Of no process. */
  static final Footprint NONE = new Footprint(0, 0, 0);

  /** Now. What has ended counts as nothing. */
  static Footprint of(Collection<Long> pids) {
    return pids.stream().map(Footprint::of).reduce(NONE, Footprint::plus);
  }

  private static Footprint of(long pid) {
    return ProcSample.of(pid)
        .map(sample -> new Footprint(sample.rssBytes(), descriptors(pid),
            sample.userMicros() + sample.systemMicros()))
        .orElse(NONE);
  }

  private static long descriptors(long pid) {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return files.count();
    } catch (IOException _) {
      return 0;
    }
  }

  private Footprint plus(Footprint other) {
    return new Footprint(rssBytes + other.rssBytes, descriptors + other.descriptors,
        cpuMicros + other.cpuMicros);
  }

  /** The larger of each. */
  Footprint max(Footprint other) {
    return new Footprint(Math.max(rssBytes, other.rssBytes),
        Math.max(descriptors, other.descriptors), Math.max(cpuMicros, other.cpuMicros));
  }
}
