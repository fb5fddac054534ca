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
 * @param userMicros CPU time in user mode; exact in the sum of both while no thread has ended, else
 *     in steps of 10 ms
 * @param systemMicros CPU time in the kernel, likewise
 * @param rssBytes resident set
 * @param threads living threads
 * @param voluntarySwitches context switches that its living threads asked for, by waiting
 * @param involuntarySwitches context switches that its living threads suffered
 */
public record ProcSample(
    long userMicros, long systemMicros, long rssBytes, long threads, long voluntarySwitches,
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
      long user = Long.parseLong(fields[UTIME]) * MICROS_PER_TICK;
      long system = Long.parseLong(fields[STIME]) * MICROS_PER_TICK;
      long rss = value(Files.readAllLines(folder.resolve("status")), "VmRSS:") * 1_024;
      List<Path> tasks = tasks(folder);
      double exact = exact(tasks, user + system);
      List<List<String>> threads = tasks.stream().map(ProcSample::status).toList();
      return Optional.of(
          new ProcSample(
              Math.round(user * exact),
              Math.round(system * exact),
              rss,
              tasks.size(),
              sum(threads, "voluntary_ctxt_switches:"),
              sum(threads, "nonvoluntary_ctxt_switches:")));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Of a process and of all that it has started, each that is still there. */
  public static List<ProcSample> ofFamily(long pid) {
    Stream<Long> children = ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children).flatMap(id -> of(id).stream()).toList();
  }

  /**
   * What makes ticks exact: the scheduler's own time of every living thread over them. It is left
   * alone where threads have ended, whose time is in the ticks only.
   */
  private static double exact(List<Path> tasks, long tickMicros) {
    long micros = tasks.stream().mapToLong(ProcSample::ranNanos).sum() / 1_000;
    return tickMicros > 0 && micros >= tickMicros - 2 * MICROS_PER_TICK
        ? (double) micros / tickMicros
        : 1;
  }

  private static long ranNanos(Path task) {
    try {
      String[] fields = Files.readString(task.resolve("schedstat")).split(" ", 2);
      return Long.parseLong(fields[0]);
    } catch (IOException _) {
      return 0; // the thread has just ended, or this kernel keeps no such count
    }
  }

  private static List<Path> tasks(Path folder) throws IOException {
    try (Stream<Path> tasks = Files.list(folder.resolve("task"))) {
      return tasks.toList();
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
