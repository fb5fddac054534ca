package io.herd.benchmarks.speed;

import io.herd.core.Limits;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.HerdProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an idle connection costs in resident memory: so many connections that have each had one
 * reply, against the same server before them. The collector runs before each reading, so that
 * garbage is not counted.
 *
 * @param transport the server's
 * @param connections opened and kept twice: the first ones make the server load and compile its
 *     code and size its pools, only what the second ones add is told
 * @param bytesEach growth of the resident set by connection
 */
public record IdleConnections(String transport, int connections, double bytesEach) {
  /** A small young generation is resident as a whole before the first sample is taken. */
  private static final List<String> FLAGS = List.of("-Xmx512m", "-Xmn16m", "-XX:+UseSerialGC");
  private static final int SPARE = 64;
  private static final byte[] LINE =
      "IAMAT kiwi +34.068930-118.445127 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Measures one transport; needs twice as many descriptors as connections on both sides. */
  public static IdleConnections measure(String transport, int connections) throws IOException {
    Path folder = Files.createTempDirectory("herd-idle");
    HerdFile file =
        HerdFile.of("line:1").withTransport(transport).withEventLoops(1).withLog(LogEntry.OFF)
            .withLimits(Limits.DEFAULT.withMaxConnections(2 * connections + SPARE));
    try (HerdProcess herd = HerdProcess.start(file, FLAGS, folder)) {
      InetSocketAddress server =
          new InetSocketAddress("127.0.0.1", herd.servers().getFirst().port());
      List<SocketChannel> first = open(server, connections);
      long before = rss(herd);
      List<SocketChannel> second = open(server, connections);
      long after = rss(herd);
      close(first);
      close(second);
      return new IdleConnections(transport, connections, (double) (after - before) / connections);
    }
  }

  private static List<SocketChannel> open(InetSocketAddress server, int count) throws IOException {
    List<SocketChannel> channels = new ArrayList<>();
    ByteBuffer reply = ByteBuffer.allocate(256);
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open(server);
      channel.write(ByteBuffer.wrap(LINE));
      if (channel.read(reply.clear()) <= 0 || reply.get(0) != 'A') {
        throw new IOException("connection " + (i + 1) + " was not served");
      }
      channels.add(channel);
    }
    return channels;
  }

  private static void close(List<SocketChannel> channels) throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
  }

  private static long rss(HerdProcess herd) throws IOException {
    herd.admin(herd.servers().getFirst().name()).collectGarbage();
    return herd.usage().rssBytes();
  }
}
