package io.herd.container;

import com.github.dockerjava.api.model.Network.Ipam;
import org.testcontainers.containers.Network;

/** The network of the peer doors: nothing else is on it, and it leads nowhere. */
final class PeerNetwork implements AutoCloseable {
  private final String prefix = "10.203." + ProcessHandle.current().pid() % 256;
  private final Network network = Network.builder()
      .createNetworkCmdModifier(command -> command.withInternal(true).withIpam(
          new Ipam().withConfig(new Ipam.Config().withSubnet(prefix + ".0/24"))))
      .build();

  String id() {
    return network.getId();
  }

  /** The first three numbers of an address. */
  String prefix() {
    return prefix;
  }

  String address(int host) {
    return prefix + "." + host;
  }

  @Override
  public void close() {
    network.close();
  }
}
