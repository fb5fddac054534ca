package io.herd.node.file;

import static io.herd.node.file.BadHerdFile.unless;

import java.net.InetSocketAddress;

/**
 * Where one server listens. Port 0 is an ephemeral one; neighbours in another process need a fixed
 * peer port.
 *
 * @param name its server id
 * @param host where clients connect
 * @param peerHost where neighbours connect; loopback unless the network is trusted
 * @param clientPort 0 to 65535
 * @param peerPort 0 to 65535
 * @param adminPort on loopback, 0 to 65535; {@link #NO_ADMIN} for none
 */
public record ServerEntry(
    String name, String host, String peerHost, int clientPort, int peerPort, int adminPort) {

  /** An admin port that is not opened. */
  public static final int NO_ADMIN = -1;

  static final ServerEntry UNNAMED = new ServerEntry("", "127.0.0.1", "127.0.0.1", 0, 0, 0);
  private static final int LAST_PORT = 65_535;

  public ServerEntry {
    checkPort(name, "clientPort", clientPort, 0);
    checkPort(name, "peerPort", peerPort, 0);
    checkPort(name, "adminPort", adminPort, NO_ADMIN);
  }

  /** A server on loopback with ephemeral ports. */
  public static ServerEntry of(String name) {
    return UNNAMED.withName(name);
  }

  public ServerEntry withName(String other) {
    return new ServerEntry(other, host, peerHost, clientPort, peerPort, adminPort);
  }

  public ServerEntry withPorts(int client, int peer, int admin) {
    return new ServerEntry(name, host, peerHost, client, peer, admin);
  }

  public InetSocketAddress clientBind() {
    return new InetSocketAddress(host, clientPort);
  }

  public InetSocketAddress peerBind() {
    return new InetSocketAddress(peerHost, peerPort);
  }

  private static void checkPort(String server, String which, int port, int least) {
    unless(port >= least && port <= LAST_PORT,
        which + " " + port + " of server " + server + " is not a port; take 0 to " + LAST_PORT);
  }
}
