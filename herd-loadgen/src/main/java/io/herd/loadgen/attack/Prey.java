package io.herd.loadgen.attack;

import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The herd that is attacked. The first server bears it; the others are there to be spoilt through
 * it.
 *
 * @param servers their names and client ports
 * @param peers their peer ports by name, as far as they are known
 */
public record Prey(List<NamedTarget> servers, Map<String, Target> peers) {
  /** A client that all servers know, whose entry no attack may change. */
  public static final String GUARD = "herd-guard";

  public Prey {
    servers = List.copyOf(servers);
    peers = Map.copyOf(peers);
    BadInput.unless(!servers.isEmpty(), "there is no server to attack");
  }

  /**
   * Complains unless every server is on this machine's loopback.
   *
   * @param ours whether the user has said that the herd is his own, wherever it is
   */
  public static void check(List<Target> targets, boolean ours) {
    targets.stream().filter(target -> !ours && !isLoopback(target)).findFirst()
        .ifPresent(far -> {
          throw new BadInput(far + " is not on this machine's loopback, and an attack on others is"
              + " a crime; if the herd is your own, say so by --this-herd-is-mine");
        });
  }

  private static boolean isLoopback(Target target) {
    var address = target.address().getAddress();
    return address != null && address.isLoopbackAddress();
  }

  /** Where clients of the attacked server connect. */
  public Target client() {
    return servers.getFirst().target();
  }

  /** Where neighbours of the attacked server connect, if it is known. */
  public Optional<Target> peer() {
    return Optional.ofNullable(peers.get(name()));
  }

  /** The attacked server's name. */
  public String name() {
    return servers.getFirst().name();
  }

  /** The name of another server, or one that sounds like it. */
  public String neighbour() {
    return servers.size() > 1 ? servers.get(1).name() : "Mallory";
  }
}
