package io.herd.node.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The threads of HotSpot's JIT compilers, as the kernel sees them. Their CPU time depends on how
 * young a JVM is and not on what it serves. With {@code -XX:-UseDynamicNumberOfCompilerThreads}
 * none of them ends, so that nothing they have used is forgotten.
 */
final class CompilerThreads {
  private static final Path TASKS = Path.of("/proc/self/task");

  private CompilerThreads() {}

  /** What those that are alive have used; {@link ProcessStats#UNAVAILABLE} off Linux. */
  static long cpuNanos() {
    try (Stream<Path> tasks = Files.list(TASKS)) {
      List<Path> compilers = tasks.filter(CompilerThreads::isCompiler).toList();
      long sum = 0;
      for (Path task : compilers) {
        sum += onCpu(Files.readString(task.resolve("schedstat")));
      }
      return compilers.isEmpty() ? ProcessStats.UNAVAILABLE : sum;
    } catch (IOException _) {
      return ProcessStats.UNAVAILABLE;
    }
  }

  private static boolean isCompiler(Path task) {
    try {
      return Files.readString(task.resolve("comm")).matches("C[12] CompilerThre.*\\s*");
    } catch (IOException _) {
      return false; // it has just ended
    }
  }

  /** The first of the three figures: nanoseconds on a CPU. */
  static long onCpu(String schedstat) {
    return Long.parseLong(schedstat.split(" ", 2)[0]);
  }
}
