package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;
import java.time.Duration;
import java.util.List;

/**
 * The herd that is checked, and how.
 *
 * @param patience for one reply, and for an update to reach every server
 * @param askingBound the bound of a WHATSAT that wants to know a position only; 0 where the herd
 *        takes it, because that needs no call of Places
 */
public record Subject(
    List<Server> servers, Rules rules, Duration patience, int askingBound, Insight insight) {
  public Subject {
    servers = List.copyOf(servers);
    BadInput.unless(!servers.isEmpty(), "there is no server to check");
  }

  /** The server of this name. */
  Server server(String name) {
    return servers.stream().filter(server -> server.name().equals(name)).findFirst()
        .orElseThrow(() -> new BadInput("there is no server " + name));
  }
}
