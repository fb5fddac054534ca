package io.herd.benchmarks.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What processes hold at one moment, all of them together, as the kernel tells.
 *
 * @param rssBytes resident memory
 * @param descriptors open files and sockets
 * @param cpuMicros CPU time used so far, in steps of 10 ms
 */
public record Footprint(long rssBytes, long descriptors, long cpuMicros) {
  private static final String RSS = "VmRSS:";
  private static final long KIB = 1_024;
  private static final long MICROS_PER_TICK = 10_000; // USER_HZ is 100 on every Linux
  private static final int UTIME = 11; // counted from the field behind the name in stat
  private static final int STIME = 12;

  /** Of no process. */
  static final Footprint NONE = new Footprint(0, 0, 0);

  /** Now. What has ended counts as nothing. */
  static Footprint of(Collection<Long> pids) {
    return pids.stream().map(Footprint::of).reduce(NONE, Footprint::plus);
  }

  /** Reads no more than it needs: a process of thousands of threads is looked at often. */
  private static Footprint of(long pid) {
    Path folder = Path.of("/proc", Long.toString(pid));
    try (Stream<String> status = Files.lines(folder.resolve("status"))) {
      String stat = Files.readString(folder.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
      return new Footprint(status.filter(line -> line.startsWith(RSS)).findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB).orElse(0L),
          descriptors(pid), ticks * MICROS_PER_TICK);
    } catch (IOException | UncheckedIOException _) {
      return NONE;
    }
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
