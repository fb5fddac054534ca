package io.herd.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The processors' time so far, in ticks, from {@code /proc/stat}.
 *
 * @param total of all processors
 * @param idle the part in which they had nothing to do
 */
record MachineTime(long total, long idle) {
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int FIELDS = 8; // guest time, behind them, is in user time already

  static MachineTime now() {
    try {
      String line = Files.readAllLines(Path.of("/proc/stat")).getFirst();
      long[] ticks = Arrays.stream(line.strip().split(" +")).skip(1).limit(FIELDS)
          .mapToLong(Long::parseLong).toArray();
      return new MachineTime(Arrays.stream(ticks).sum(), ticks[IDLE] + ticks[WAITING]);
    } catch (IOException _) {
      return new MachineTime(0, 0);
    }
  }

  /** The busy share since an earlier moment, from 0 to 1. */
  double busySince(MachineTime earlier) {
    long ticks = total - earlier.total;
    return ticks <= 0 ? 0 : 1 - (double) (idle - earlier.idle) / ticks;
  }
}
