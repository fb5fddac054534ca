package io.herd.report.result;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a run took place. It holds no host, user or network names.
 *
 * @param source which code
 * @param jdk which JVM
 * @param machine which hardware and kernel
 * @param before how busy the machine was just before the run
 * @param after how busy it was just after
 */
public record Environment(Source source, Jdk jdk, Machine machine, Load before, Load after) {
  /**
   * Reads everything; the load before the run is read now. Blocks for as long as Git takes.
   *
   * @param sources a folder within the repository
   * @param herdFlags flags of the herd's JVM
   */
  public static Environment capture(Path sources, List<String> herdFlags) {
    return new Environment(
        Source.capture(sources),
        Jdk.capture(herdFlags),
        Machine.capture(),
        Load.capture(),
        Load.UNAVAILABLE);
  }

  /** The same place at the start of another run: reads the load before it now. */
  public Environment started() {
    return new Environment(source, jdk, machine, Load.capture(), Load.UNAVAILABLE);
  }

  /** The same place at the end of this run: reads the load after it now. */
  public Environment ended() {
    return new Environment(source, jdk, machine, before, Load.capture());
  }
}
