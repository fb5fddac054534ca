package io.herd.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/**
 * One server of a herd in a container: clients come by a published port, neighbours by a network of
 * their own, on which it has a fixed address.
 */
final class ServerContainer extends GenericContainer<ServerContainer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int GRACE_SECONDS = 15;

  private final String name;
  private final int port;
  private final PeerNetwork peers;
  private final String address;

  ServerContainer(
      Future<String> image, String name, int port, String herdFile, PeerNetwork peers, int host) {
    super(image);
    this.name = name;
    this.port = port;
    this.peers = peers;
    address = peers.address(host);
    withCommand("--name", name);
    withEnv("HERD_PORT", String.valueOf(port));
    withExposedPorts(port);
    withTmpFs(Map.of("/tmp", "rw,exec,mode=1777"));
    withCopyToContainer(Transferable.of(herdFile), "/etc/herd/herd.json");
    waitingFor(Wait.forLogMessage(".*\"servers\".*", 1).withStartupTimeout(PATIENCE));
  }

  String name() {
    return name;
  }

  /** Before its process starts and listens at its address there. */
  @Override
  protected void containerIsCreated(String containerId) {
    connect(containerId);
  }

  private void connect(String containerId) {
    dockerClient.connectToNetworkCmd().withContainerId(containerId).withNetworkId(peers.id())
        .withContainerNetwork(new ContainerNetwork().withIpamConfig(
            new ContainerNetwork.Ipam().withIpv4Address(address)))
        .exec();
  }

  /** Plugs it into the neighbours' network again. */
  void connect() {
    connect(getContainerId());
  }

  void disconnect() {
    dockerClient.disconnectFromNetworkCmd().withContainerId(getContainerId())
        .withNetworkId(peers.id()).exec();
  }

  void pause() {
    dockerClient.pauseContainerCmd(getContainerId()).exec();
  }

  void unpause() {
    dockerClient.unpauseContainerCmd(getContainerId()).exec();
  }

  void kill() {
    dockerClient.killContainerCmd(getContainerId()).exec();
  }

  /** Sends SIGTERM, waits, and gives the exit code. */
  long terminate() {
    dockerClient.stopContainerCmd(getContainerId()).withTimeout(GRACE_SECONDS).exec();
    var code = getCurrentContainerInfo().getState().getExitCodeLong();
    return code == null ? -1 : code;
  }

  /** Starts its process again in the same container. */
  void again() {
    dockerClient.startContainerCmd(getContainerId()).exec();
  }

  /** Sends lines, half-closes, and gives all that comes. */
  String ask(String lines) throws IOException {
    var host = DockerClientFactory.instance().dockerHostIpAddress();
    try (var socket = new Socket(host, published())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(lines.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** The engine chooses another port at each start. */
  private int published() throws IOException {
    var bindings = getCurrentContainerInfo().getNetworkSettings().getPorts().getBindings()
        .get(ExposedPort.tcp(port));
    if (bindings == null || bindings.length == 0) {
      throw new IOException(name + " has no published port");
    }
    return Integer.parseInt(bindings[0].getHostPortSpec());
  }
}
