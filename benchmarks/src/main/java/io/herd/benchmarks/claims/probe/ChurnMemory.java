package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.core.Transports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Heap that is left of each connection once it is closed: after 10,000 connections that make the
 * server warm, 100,000 more connect, report one position and close. They come from many loopback
 * addresses, because a port rests for a minute after its connection.
 */
public record ChurnMemory() implements Probe {
  /** The figure's name. */
  public static final String BYTES = "bytes left per connection, ";

  private static final int WARM_UP = 10_000;
  private static final int CONNECTIONS = 100_000;
  private static final int ADDRESSES = 200;
  private static final int HEAP_MEGABYTES = 128;
  private static final double SECONDS_EACH = 11;
  private static final byte[] LINE =
      "IAMAT kiwi +34.068930-118.445127 1\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String name() {
    return "churn-memory";
  }

  @Override
  public double seconds(int rounds) {
    return Transports.runnable().size() * SECONDS_EACH;
  }

  /** Once each, whatever the rounds: what is left is counted, not timed. */
  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String transport : Transports.runnable()) {
      try (LoneServer server = LoneServer.start(transport, HEAP_MEGABYTES, folder)) {
        churn(server.address(), WARM_UP);
        long before = server.heap();
        churn(server.address(), CONNECTIONS);
        long after = server.heap();
        values.computeIfAbsent(BYTES + transport, _ -> new ArrayList<>())
            .add((double) (after - before) / CONNECTIONS);
      }
    }
    return Samples.of(values);
  }

  /** So many connections after each other. */
  static void churn(InetSocketAddress server, int count) throws IOException {
    ByteBuffer reply = ByteBuffer.allocate(256);
    for (int i = 0; i < count; i++) {
      try (SocketChannel channel = SocketChannel.open()) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress("127.0.0." + (2 + i % ADDRESSES), 0));
        channel.connect(server);
        channel.write(ByteBuffer.wrap(LINE));
        if (channel.read(reply.clear()) <= 0) {
          throw new IOException("connection " + (i + 1) + " was not served");
        }
      }
    }
  }
}
