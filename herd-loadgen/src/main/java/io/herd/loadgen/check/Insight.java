package io.herd.loadgen.check;

import io.herd.loadgen.spec.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a herd beyond its client ports. All of it may be missing; some cases are then
 * skipped.
 *
 * @param pids its processes, if they run on this machine
 * @param peers the peer ports by the servers' names
 * @param placesFail whether its Places are a stand-in that fails when it is told to
 * @param outages power over its processes
 * @param peerKeyFile with the key that its peer doors ask for; empty for none
 */
public record Insight(
    Set<Long> pids,
    Map<String, Target> peers,
    boolean placesFail,
    Optional<Outages> outages,
    String peerKeyFile) {
  /** Nothing but the client ports. */
  public static final Insight NONE = new Insight(Set.of(), Map.of(), false, Optional.empty());

  public Insight {
    pids = Set.copyOf(pids);
    peers = Map.copyOf(peers);
  }

  /** Of a herd without key. */
  public Insight(
      Set<Long> pids, Map<String, Target> peers, boolean placesFail, Optional<Outages> outages) {
    this(pids, peers, placesFail, outages, "");
  }

  public Insight withPeerKeyFile(String other) {
    return new Insight(pids, peers, placesFail, outages, other);
  }

  /** The peer port of a server, if it is known. */
  public Optional<Target> peer(String server) {
    return Optional.ofNullable(peers.get(server));
  }
}
