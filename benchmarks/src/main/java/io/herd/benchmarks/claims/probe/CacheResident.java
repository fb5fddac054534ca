package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.system.Installed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resident memory that a client's position takes in one server of each system: from 10,000 clients,
 * which have reported three times, to 110,000.
 */
public record CacheResident() implements Probe {
  /** The figure's name. */
  public static final String BYTES = "bytes of resident memory per client, ";

  private static final List<String> SYSTEMS = List.of("netty-epoll", "peers/asyncio", "peers/node");
  private static final int FEW = 10_000;
  private static final int MANY = 110_000;
  private static final int WARM_UPS = 3;
  private static final double SECONDS_EACH = 2;

  @Override
  public String name() {
    return "cache-resident";
  }

  @Override
  public double seconds(int rounds) {
    return rounds * Installed.of(SYSTEMS).size() * SECONDS_EACH;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException, InterruptedException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String system : Installed.of(SYSTEMS)) {
        values.computeIfAbsent(BYTES + system, _ -> new ArrayList<>()).add(each(system, folder));
      }
    }
    Map<String, String> notes = new LinkedHashMap<>();
    SYSTEMS.forEach(
        name -> Installed.missing(name).ifPresent(why -> notes.put(name, why)));
    return new Samples(values, notes);
  }

  private static double each(String system, Path folder) throws IOException, InterruptedException {
    try (LoneSystem server = LoneSystem.start(system, folder)) {
      for (int i = 0; i < WARM_UPS; i++) {
        CacheMemory.fill(server.address(), 0, FEW);
      }
      long few = server.resident();
      CacheMemory.fill(server.address(), FEW, MANY);
      return (double) (server.resident() - few) / (MANY - FEW);
    }
  }
}
