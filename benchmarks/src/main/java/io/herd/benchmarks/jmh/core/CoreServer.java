package io.herd.benchmarks.jmh.core;

import static java.util.Objects.requireNonNull;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Update;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A server without sockets, one client, and neighbours whose links are drained by hand. */
final class CoreServer {
  /** POSIX nanoseconds of every read. */
  static final long NOW = 2_000_000_000_000_000_000L;

  /** The three fields of a client that end a line. */
  static final String FIELDS = "plum.cs.ucla.edu +34.068930-118.445127 1000000000.959498503\n";

  /** More than ever waits. */
  private static final int ALL = 1 << 20;

  final Output out = new Output(8_192, ALL);
  final ClientSession client;
  final List<PeerSession> peers;
  private final PeerLink[] links;

  CoreServer(int neighbours) {
    this(neighbours, _ -> {});
  }

  CoreServer(int neighbours, Consumer<Update> onAccepted) {
    var server = new HerdServer(ServerConfig.of("Clark"), TrafficLog.NONE, onAccepted);
    client = requireNonNull(server.openClient("benchmark"));
    peers = IntStream.range(0, neighbours).mapToObj(i -> peer(server, "Peer-" + i)).toList();
    links = peers.stream().map(PeerSession::link).toArray(PeerLink[]::new);
    drain();
  }

  private PeerSession peer(HerdServer server, String name) {
    PeerSession peer = server.openPeer("benchmark", name, new SilentWire());
    byte[] hello = bytes("HERD 1 " + name + "\n");
    peer.receive(hello, 0, hello.length, NOW, out);
    return peer;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes what waits for each neighbour; the number of bytes. */
  int drain() {
    out.clear();
    for (PeerLink link : links) {
      link.drain(out, ALL);
    }
    return out.length();
  }

  /** The updates that these lines make, as a server that took them keeps them. */
  static List<Update> updates(Iterable<byte[]> lines) {
    var accepted = new ArrayList<Update>();
    var server = new CoreServer(0, accepted::add);
    for (byte[] line : lines) {
      server.client.receive(line, 0, line.length, NOW, server.out);
      server.out.clear();
    }
    return accepted;
  }
}
