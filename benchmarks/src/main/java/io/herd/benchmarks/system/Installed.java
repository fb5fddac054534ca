package io.herd.benchmarks.system;

import io.herd.core.Variation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which systems can run here. Each is looked for once, because that may take a process. */
public final class Installed {
  private static final Map<String, Optional<String>> MISSING = new ConcurrentHashMap<>();

  private Installed() {}

  /** Why a system cannot run here, in one line that says how to mend it. */
  public static Optional<String> missing(String system) {
    return MISSING.computeIfAbsent(system, Installed::look);
  }

  /** Those of these that can run here. */
  public static List<String> of(List<String> systems) {
    return systems.stream().filter(name -> missing(name).isEmpty()).toList();
  }

  /** The foreign systems that come with Herd and can run here. */
  public static List<String> peers() {
    return of(Systems.known().stream().filter(Systems::isForeign).toList());
  }

  private static Optional<String> look(String system) {
    try {
      return Systems.find(system).missing(Variation.DEFAULT);
    } catch (IllegalArgumentException e) {
      return Optional.of(Systems.isForeign(system)
          ? String.valueOf(e.getMessage())
          : "needs herd-" + system);
    }
  }
}
