package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.jmh.wire.LineConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Heap that a client's position takes in one server: from 10,000 clients to a million. */
public record CacheMemory() implements Probe {
  /** The figure's name. */
  public static final String BYTES = "bytes per client";
  /** The figure's name. */
  public static final String HEAP = "MiB for a million clients";

  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int BATCH = 500;
  private static final int HEAP_MEGABYTES = 1_024;
  private static final double SECONDS_EACH = 7;

  @Override
  public String name() {
    return "cache-memory";
  }

  @Override
  public double seconds(int rounds) {
    return rounds * SECONDS_EACH;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    List<Double> bytes = new ArrayList<>();
    List<Double> heaps = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try (LoneServer server = LoneServer.start("netty", HEAP_MEGABYTES, folder)) {
        fill(server.address(), 0, FEW);
        long few = server.heap();
        fill(server.address(), FEW, MANY);
        long many = server.heap();
        bytes.add((double) (many - few) / (MANY - FEW));
        heaps.add((double) many / (1 << 20));
      }
    }
    return Samples.of(Map.of(BYTES, bytes, HEAP, heaps));
  }

  /** Reports a position of each client with a number from one up to another. */
  static void fill(InetSocketAddress server, int from, int to) throws IOException {
    try (LineConnection connection = new LineConnection(server)) {
      for (int first = from; first < to; first += BATCH) {
        StringBuilder lines = new StringBuilder();
        for (int client = first; client < first + BATCH; client++) {
          lines.append("IAMAT client-").append(client)
              .append(".cs.ucla.edu +34.068930-118.445127 1621464827.959498503\n");
        }
        byte[] batch = lines.toString().getBytes(StandardCharsets.US_ASCII);
        connection.send(batch, batch.length);
        connection.await(BATCH);
      }
    }
  }
}
