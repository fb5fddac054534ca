package io.herd.node;

import java.io.IOException;
import java.io.Serial;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A server cannot have a port; the message is one line: which port of which server, and how to mend
 * it.
 */
public final class PortInUse extends IOException {
  @Serial
  private static final long serialVersionUID = 1;

  private PortInUse(String message, IOException cause) {
    super(message, cause);
  }

  /** The failure to bind one port, as the user has to see it. */
  static Optional<IOException> of(
      String server, String key, InetSocketAddress at, IOException cause) {
    return reason(at).map(reason -> new PortInUse("port " + at.getPort() + " on "
        + at.getHostString() + ", the " + key + " of server " + server + ", cannot be had ("
        + reason + "); end what uses it or choose another " + key, cause));
  }

  /** Why nobody can listen there; empty if one can. */
  static Optional<String> reason(InetSocketAddress at) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(at);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
