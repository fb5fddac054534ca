package io.herd.benchmarks.claims.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** Every probe. */
public final class ProbeList {
  private ProbeList() {}

  /** The probe of that name; {@code sources} is the project's folder. */
  public static Probe named(String name, Path sources) {
    return all(sources).stream().filter(probe -> probe.name().equals(name)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no probe " + name));
  }

  private static List<Probe> all(Path sources) {
    return List.of(
        new JmhProbe("thread-start", "threads\\.StartBenchmark", 4),
        new JmhProbe("lock-cost", "locks\\.LockBenchmark", 4),
        new IdleMemory(),
        new CacheMemory(),
        new CacheResident(),
        new ChurnMemory(),
        new ChurnResident(),
        new JythonCheck(),
        new SharedListener(),
        new CodeSize(sources),
        new BadInput(),
        new SimulatedFloods(),
        new SameLocationRule());
  }
}
