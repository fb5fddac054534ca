package io.herd.container;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.lifecycle.Startables;

/** The five servers of the herd file for containers. */
final class HerdOfContainers implements AutoCloseable {
  static final List<String> NAMES = List.of("Bailey", "Bona", "Campbell", "Clark", "Jaquez");
  private static final int FIRST_PORT = 12_000;
  private static final int FIRST_HOST = 11;

  private final PeerNetwork peers = new PeerNetwork();
  private final Map<String, ServerContainer> servers = new LinkedHashMap<>();

  private HerdOfContainers(Path image) throws IOException {
    var built = new ImageFromDockerfile().withFileFromPath(".", image);
    var file = Files.readString(Path.of("compose", "herd.json"))
        .replace("10.77.23", peers.prefix());
    for (var name : NAMES) {
      int index = NAMES.indexOf(name);
      servers.put(name, new ServerContainer(
          built, name, FIRST_PORT + index, file, peers, FIRST_HOST + index));
    }
  }

  /** Builds the image from a folder that {@link ScratchImage} has filled, and starts all. */
  static HerdOfContainers start(Path image) throws IOException {
    var herd = new HerdOfContainers(image);
    Startables.deepStart(herd.servers.values()).join();
    return herd;
  }

  ServerContainer server(String name) {
    return requireNonNull(servers.get(name), name);
  }

  List<ServerContainer> all() {
    return List.copyOf(servers.values());
  }

  List<ServerContainer> allBut(ServerContainer one) {
    return all().stream().filter(server -> !server.name().equals(one.name())).toList();
  }

  @Override
  public void close() {
    servers.values().forEach(ServerContainer::stop);
    peers.close();
  }
}
