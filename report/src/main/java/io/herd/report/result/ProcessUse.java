package io.herd.report.result;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one process of a run used. All but {@code cpus} and {@code rssBytes} are differences between
 * the two ends of the measured window by the clock.
 *
 * @param cpus CPUs that it may use (its {@code -XX:ActiveProcessorCount} or CPU set)
 * @param userMicros utime
 * @param systemMicros stime
 * @param compilerMicros the part of both that the JIT compiler's threads took
 * @param rssBytes resident set at the end of the window
 * @param allocatedBytes allocated on the heap by all threads
 * @param voluntarySwitches context switches it asked for, by waiting
 * @param involuntarySwitches context switches it suffered
 * @param gc pauses of its collector
 */
public record ProcessUse(
    double cpus,
    OptionalDouble userMicros,
    OptionalDouble systemMicros,
    OptionalDouble compilerMicros,
    OptionalLong rssBytes,
    OptionalLong allocatedBytes,
    OptionalLong voluntarySwitches,
    OptionalLong involuntarySwitches,
    GcPauses gc) {
  public ProcessUse {
    Require.finite("process.cpus", cpus);
    Require.finite("process.userMicros", userMicros.orElse(0));
    Require.finite("process.systemMicros", systemMicros.orElse(0));
  }

  /** A process that was not there or could not be read. */
  public static ProcessUse unavailable(double cpus) {
    return new ProcessUse(
        cpus,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        GcPauses.UNAVAILABLE);
  }

  /** utime + stime in microseconds. */
  public OptionalDouble cpuMicros() {
    return userMicros.isPresent() && systemMicros.isPresent()
        ? OptionalDouble.of(userMicros.getAsDouble() + systemMicros.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The same without the JIT compiler, as far as its threads can be told apart. */
  public OptionalDouble workMicros() {
    var all = cpuMicros();
    return all.isPresent() && compilerMicros.isPresent()
        ? OptionalDouble.of(all.getAsDouble() - compilerMicros.getAsDouble())
        : all;
  }

  /** Context switches of both kinds. */
  public OptionalLong switches() {
    return voluntarySwitches.isPresent() && involuntarySwitches.isPresent()
        ? OptionalLong.of(voluntarySwitches.getAsLong() + involuntarySwitches.getAsLong())
        : OptionalLong.empty();
  }
}
