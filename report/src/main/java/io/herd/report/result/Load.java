package io.herd.report.result;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * How busy the machine was at one moment. All but {@code load1} only ever grow: the difference of
 * two readings is what happened between them.
 *
 * @param uptimeSeconds since boot: the clock of the other fields
 * @param load1 load average over one minute
 * @param cpuPressureSeconds time in which some task waited for a CPU (PSI)
 * @param ioPressureSeconds the same for storage
 * @param memoryPressureSeconds the same for memory
 * @param stealSeconds CPU time that the hypervisor gave to others, over all CPUs
 */
public record Load(
    OptionalDouble uptimeSeconds,
    OptionalDouble load1,
    OptionalDouble cpuPressureSeconds,
    OptionalDouble ioPressureSeconds,
    OptionalDouble memoryPressureSeconds,
    OptionalDouble stealSeconds) {
  /** A moment that was not recorded. */
  public static final Load UNAVAILABLE = of(new ProcFiles(Path.of("/nowhere")));

  /** Reads the machine now. */
  public static Load capture() {
    return of(new ProcFiles(Path.of("/")));
  }

  static Load of(ProcFiles files) {
    return new Load(
        files.word("proc/uptime", "", 0),
        files.word("proc/loadavg", "", 0),
        files.pressureSeconds("cpu"),
        files.pressureSeconds("io"),
        files.pressureSeconds("memory"),
        files.stealSeconds());
  }

  /** Share (0 to 1) of all CPU time between the two readings that was stolen. */
  public static OptionalDouble stealShare(Load before, Load after, int cores) {
    var seconds = grown(before.uptimeSeconds, after.uptimeSeconds);
    var stolen = grown(before.stealSeconds, after.stealSeconds);
    return seconds > 0 && stolen >= 0
        ? OptionalDouble.of(stolen / (seconds * cores))
        : OptionalDouble.empty();
  }

  /** Share (0 to 1) of the time between the readings in which some task waited for a CPU. */
  public static OptionalDouble cpuPressureShare(Load before, Load after) {
    var seconds = grown(before.uptimeSeconds, after.uptimeSeconds);
    var waited = grown(before.cpuPressureSeconds, after.cpuPressureSeconds);
    return seconds > 0 && waited >= 0
        ? OptionalDouble.of(waited / seconds)
        : OptionalDouble.empty();
  }

  private static double grown(OptionalDouble before, OptionalDouble after) {
    return before.isPresent() && after.isPresent()
        ? after.getAsDouble() - before.getAsDouble()
        : -1;
  }
}
