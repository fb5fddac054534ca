package io.herd.report.result;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The machine, without its name.
 *
 * @param cpu the CPU's model
 * @param cores CPUs that this process may use
 * @param kernel operating system and release
 * @param governor of the clock frequency; virtual machines have none
 * @param memoryGib installed memory in GiB
 */
public record Machine(
    String cpu, int cores, String kernel, String governor, OptionalDouble memoryGib) {
  private static final double KIB_PER_GIB = 1024.0 * 1024;

  public Machine {
    Require.text("machine.cpu", cpu);
    Require.text("machine.kernel", kernel);
    Require.text("machine.governor", governor);
    if (cores < 1) {
      throw new IllegalArgumentException("machine.cores is " + cores + "; it must be at least 1");
    }
  }

  /** Reads the machine that this process runs on. */
  public static Machine capture() {
    return of(new ProcFiles(Path.of("/")));
  }

  static Machine of(ProcFiles files) {
    var governor = files.lines("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    var memory = files.word("proc/meminfo", "MemTotal:", 1);
    return new Machine(
        files.value("proc/cpuinfo", "model name").orElse(Facts.UNAVAILABLE),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        governor.stream().findFirst().map(Facts::orUnavailable).orElse(Facts.UNAVAILABLE),
        memory.isPresent()
            ? OptionalDouble.of(Math.round(memory.getAsDouble() / KIB_PER_GIB * 10) / 10.0)
            : OptionalDouble.empty());
  }
}
