package io.herd.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the kernel knows of a process at one moment, read from Linux' {@code /proc} without
 * disturbing the process.
 *
 * @param userMicros CPU time in user mode, in steps of 10 ms
 * @param systemMicros CPU time in the kernel, in steps of 10 ms
 * @param rssBytes resident set
 * @param voluntarySwitches context switches that its living threads asked for, by waiting
 * @param involuntarySwitches context switches that its living threads suffered
 */
public record ProcSample(
    long userMicros, long systemMicros, long rssBytes, long voluntarySwitches,
    long involuntarySwitches) {
  /** USER_HZ is 100 on every Linux that runs Java. */
  private static final long MICROS_PER_TICK = 10_000;
  private static final int UTIME = 11; // counted from the field behind the name in /proc/<pid>/stat
  private static final int STIME = 12;

  /** Reads it now; empty where there is no such process or no {@code /proc}. */
  public static Optional<ProcSample> of(long pid) {
    Path folder = Path.of("/proc", Long.toString(pid));
    try {
      String stat = Files.readString(folder.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long rss = value(Files.readAllLines(folder.resolve("status")), "VmRSS:") * 1_024;
      List<List<String>> threads = threads(folder);
      return Optional.of(
          new ProcSample(
              Long.parseLong(fields[UTIME]) * MICROS_PER_TICK,
              Long.parseLong(fields[STIME]) * MICROS_PER_TICK,
              rss,
              sum(threads, "voluntary_ctxt_switches:"),
              sum(threads, "nonvoluntary_ctxt_switches:")));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static List<List<String>> threads(Path folder) throws IOException {
    try (Stream<Path> tasks = Files.list(folder.resolve("task"))) {
      return tasks.map(ProcSample::status).toList();
    }
  }

  private static List<String> status(Path task) {
    try {
      return Files.readAllLines(task.resolve("status"));
    } catch (IOException _) {
      return List.of(); // the thread has just ended
    }
  }

  private static long sum(List<List<String>> threads, String key) {
    return threads.stream().mapToLong(lines -> value(lines, key)).sum();
  }

  private static long value(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.substring(key.length()).replace("kB", "").strip()))
        .findFirst()
        .orElse(0);
  }
}
