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
 * Resident memory of foreign servers while clients come, report once and go: after 24,000 of
 * them, and then after each 8,000 more. A slope is what is left of each.
 */
public record ChurnResident() implements Probe {
  /** The figure's name: one value after each round, in bytes. */
  public static final String BYTES = "resident bytes round by round, ";
  /** Connections in a round. */
  public static final int ROUND = 8_000;

  private static final List<String> SYSTEMS =
      List.of("peers/asyncio", "peers/twisted", "peers/node");
  private static final int WARM_UP = 24_000;
  private static final int ROUNDS = 8;
  private static final double SECONDS_EACH = 15;

  @Override
  public String name() {
    return "churn-resident";
  }

  @Override
  public double seconds(int rounds) {
    return Installed.of(SYSTEMS).size() * SECONDS_EACH;
  }

  /** Eight rounds for the slope, whatever is asked for. */
  @Override
  public Samples run(int rounds, Path folder) throws IOException, InterruptedException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String system : Installed.of(SYSTEMS)) {
      List<Double> resident = new ArrayList<>();
      try (LoneSystem server = LoneSystem.start(system, folder)) {
        ChurnMemory.churn(server.address(), WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
          ChurnMemory.churn(server.address(), ROUND);
          resident.add((double) server.resident());
        }
      }
      values.put(BYTES + system, resident);
    }
    Map<String, String> notes = new LinkedHashMap<>();
    SYSTEMS.forEach(
        name -> Installed.missing(name).ifPresent(why -> notes.put(name, why)));
    return new Samples(values, notes);
  }
}
