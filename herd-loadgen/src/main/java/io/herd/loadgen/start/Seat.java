package io.herd.loadgen.start;

import io.herd.loadgen.spec.BadInput;
import java.util.List;

/**
 * A server that is to be started.
 *
 * @param port where it will listen for clients, on 127.0.0.1
 * @param peerPort where it will listen for its neighbours; 0 if nobody has told
 * @param neighbours the names of those it is linked with; empty if nobody has told
 */
public record Seat(String name, int port, int peerPort, List<String> neighbours) {
  public Seat {
    neighbours = List.copyOf(neighbours);
    BadInput.unless(!name.isEmpty() && port > 0 && port < 65_536,
        "\"" + name + "=" + port + "\" is no server; write NAME=PORT, such as Clark=12000");
  }
}
