package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.speed.IdleConnections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resident memory that each of the connections 2,501 to 5,000 takes. */
public record IdleMemory() implements Probe {
  private static final int CONNECTIONS = 2_500;
  private static final List<String> TRANSPORTS =
      List.of("threads-platform", "threads-virtual", "netty-epoll");
  private static final double SECONDS_EACH = 2.6;

  @Override
  public String name() {
    return "idle-memory";
  }

  @Override
  public double seconds(int rounds) {
    return rounds * TRANSPORTS.size() * SECONDS_EACH;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String transport : TRANSPORTS) {
        values.computeIfAbsent(transport, _ -> new ArrayList<>())
            .add(IdleConnections.measure(transport, CONNECTIONS).bytesEach());
      }
    }
    return Samples.of(values);
  }
}
