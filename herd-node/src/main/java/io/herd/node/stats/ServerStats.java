package io.herd.node.stats;

import io.herd.core.Counter;
import io.herd.core.HerdServer;
import io.herd.core.Limits;
import io.herd.core.Node;
import java.util.List;
import java.util.Map;

/**
 * One server at one moment.
 *
 * @param server its name
 * @param transport what it runs on
 * @param setup how the transport is set up: threads, event loops, buffers
 * @param limits its caps
 * @param ready whether it listens and all its configured links are up
 * @param peersUp neighbours whose links are up
 * @param peersMissing configured neighbours whose links are not
 * @param openClients client connections open now
 * @param storedClients client ids in its map
 * @param storedBytes bytes of the lines in its map
 * @param counters what it has done since it began
 * @param gauges what only this transport has to tell of itself
 * @param process what its JVM has used, with all other servers in it
 */
public record ServerStats(
    String server,
    String transport,
    Map<String, String> setup,
    Limits limits,
    boolean ready,
    List<String> peersUp,
    List<String> peersMissing,
    int openClients,
    int storedClients,
    long storedBytes,
    Map<Counter, Long> counters,
    Map<String, Long> gauges,
    ProcessStats process) {

  /** Of one server now. */
  public static ServerStats of(
      HerdServer server, String transport, Node node, List<String> neighbours) {
    var up = server.peers();
    var missing = neighbours.stream().filter(peer -> !up.contains(peer)).toList();
    return new ServerStats(server.config().name(), transport, node.setup(),
        server.config().limits(), missing.isEmpty(), up, missing, server.openClients(),
        server.cache().size(), server.cache().storedBytes(), server.counters().snapshot(),
        node.gauges(), ProcessStats.now());
  }

  /** The value of one of {@link #gauges}; 0 if there is none. */
  public long gauge(String name) {
    return gauges.getOrDefault(name, 0L);
  }

  /** A counter's value. */
  public long count(Counter counter) {
    return counters.getOrDefault(counter, 0L);
  }
}
