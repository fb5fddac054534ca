package io.herd.node;

import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server cannot have a port; the message is one line: which port of which server, and how to mend
 * it.
 */
public final class PortInUse extends IOException {
  @Serial
  private static final long serialVersionUID = 1;

  private PortInUse(String message, @Nullable IOException cause) {
    super(message, cause);
  }

  /**
   * Tries the fixed ports of a server, without keeping them.
   *
   * @throws PortInUse if one of them cannot be had
   */
  public static void check(ServerEntry entry) throws PortInUse {
    check(entry.name(), "clientPort", entry.clientBind());
    check(entry.name(), "peerPort", entry.peerBind());
    check(entry.name(), "adminPort", new InetSocketAddress(
        InetAddress.getLoopbackAddress(), Math.max(entry.adminPort(), 0)));
  }

  private static void check(String server, String key, InetSocketAddress at) throws PortInUse {
    var taken = of(server, key, at, null);
    if (taken.isPresent()) {
      throw taken.get();
    }
  }

  /** The failure to bind one port, as the user has to see it. */
  static Optional<PortInUse> of(
      String server, String key, InetSocketAddress at, @Nullable IOException cause) {
    return reason(at).map(reason -> new PortInUse("port " + at.getPort() + " on "
        + at.getHostString() + ", the " + key + " of server " + server + ", cannot be had ("
        + reason + "); end what uses it or choose another " + key, cause));
  }

  private static Optional<String> reason(InetSocketAddress at) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(at);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
